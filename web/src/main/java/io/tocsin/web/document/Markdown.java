package io.tocsin.web.document;

import io.tocsin.web.document.Block.Bulleted;
import io.tocsin.web.document.Block.Code;
import io.tocsin.web.document.Block.Contents;
import io.tocsin.web.document.Block.Heading;
import io.tocsin.web.document.Block.Note;
import io.tocsin.web.document.Block.Numbered;
import io.tocsin.web.document.Block.Prose;
import io.tocsin.web.document.Block.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes documents as GitHub-flavoured Markdown, without pictures. Text stays text: whatever of it
 * would be a heading, a list, a link, emphasis, a formula or HTML is escaped.
 */
public final class Markdown {

  private static final Pattern SIGNS = Pattern.compile("[\\\\`*_{}\\[\\]<>#|~&$]");

  /** What makes a list, a rule or the underline of a heading, but only where a line begins. */
  private static final Pattern LINE_START = Pattern.compile("^([+=-]|[0-9]{1,9}(?=[.)]))");

  private static final Pattern BACKTICKS = Pattern.compile("`+");

  private Markdown() {}

  public static String of(Document document) {
    List<String> parts = new ArrayList<>();
    parts.add("# " + line(document.title()));
    document.blocks().forEach(block -> parts.add(block(block)));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"))
        + "\n";
  }

  private static String block(Block block) {
    if (block instanceof Heading heading) {
      return "#".repeat(heading.level()) + " " + line(heading.text());
    } else if (block instanceof Prose prose) {
      return prose.paragraphs().stream()
          .map(lines -> lines.stream().map(Markdown::line).collect(Collectors.joining("\\\n")))
          .collect(Collectors.joining("\n\n"));
    } else if (block instanceof Note note) {
      return "*" + inline(note.text()) + "*";
    } else if (block instanceof Numbered numbered) {
      return numbered(numbered.items());
    } else if (block instanceof Bulleted bulleted) {
      return bulleted(bulleted.items());
    } else if (block instanceof Contents contents) {
      return bulleted(contents.headings().stream().map(Heading::text).toList());
    } else if (block instanceof Code code) {
      return fenced(code.text());
    } else if (block instanceof Table table) {
      return table(table);
    } else {
      return "";
    }
  }

  private static String numbered(List<String> items) {
    return IntStream.range(0, items.size())
        .mapToObj(i -> (i + 1) + ". " + line(items.get(i)))
        .collect(Collectors.joining("\n"));
  }

  private static String bulleted(List<String> items) {
    return items.stream().map(item -> "- " + line(item)).collect(Collectors.joining("\n"));
  }

  /** The fence is longer than any run of backticks inside, so that nothing can close it. */
  private static String fenced(String text) {
    int longest =
        BACKTICKS.matcher(text).results().mapToInt(run -> run.group().length()).max().orElse(0);
    String fence = "`".repeat(Math.max(3, longest + 1));
    return fence + "text\n" + text + "\n" + fence;
  }

  private static String table(Table table) {
    List<String> lines = new ArrayList<>();
    lines.add(row(table.head()));
    lines.add("|" + " --- |".repeat(table.head().size()));
    table.rows().forEach(row -> lines.add(row(row)));
    return String.join("\n", lines);
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Markdown::cell).collect(Collectors.joining(" | ", "| ", " |"));
  }

  /** A cell is one line; where its text has several, they are kept apart. */
  private static String cell(String text) {
    return text.lines().map(Markdown::inline).collect(Collectors.joining("<br>"));
  }

  private static String line(String text) {
    String escaped = inline(text);
    Matcher start = LINE_START.matcher(escaped);
    if (!start.find()) {
      return escaped;
    }
    boolean number = Character.isDigit(escaped.charAt(0));
    String rest = escaped.substring(start.end());
    return number ? start.group() + "\\" + rest : "\\" + start.group() + rest;
  }

  private static String inline(String text) {
    return SIGNS.matcher(text).replaceAll("\\\\$0");
  }
}
