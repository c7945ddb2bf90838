package io.tocsin.web.document;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes from text what no document can show. */
final class Plain {

  /** Colours and cursor movements of terminals, which logs are full of. */
  private static final Pattern ESCAPE_CODES =
      Pattern.compile(
          "\u001b(?:\\[[0-?]*[ -/]*[@-~]|\\][^\u0007\u001b]*(?:\u0007|\u001b\\\\)|[@-Z\\\\-_])");

  /** What XML does not allow: controls but tab and line feed, halves of characters. */
  private static final Pattern UNPRINTABLE =
      Pattern.compile("[\\p{Cc}&&[^\n\t]]|[\uFFFE\uFFFF]|\\p{Cs}");

  private Plain() {}

  static String of(String text) {
    String lines = text.replace("\r\n", "\n").replace('\r', '\n');
    String bare = ESCAPE_CODES.matcher(lines).replaceAll("");
    return UNPRINTABLE.matcher(bare).replaceAll("");
  }

  /** The text as one line. */
  static String line(String text) {
    return of(text).replaceAll("\\s+", " ").strip();
  }

  /** The text as lines without blanks around them, the empty ones left out. */
  static String cell(String text) {
    return of(text)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .collect(Collectors.joining("\n"));
  }

  /** Paragraphs as lines without blanks around them. */
  static List<List<String>> paragraphs(String text) {
    return Arrays.stream(text.split("\n[ \t]*\n\\s*"))
        .map(paragraph -> paragraph.lines().map(String::strip).toList())
        .toList();
  }
}
