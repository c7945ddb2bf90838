package io.tocsin.probe;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A statement as evidence: in one line, cut, and without its literals, which may be anybody's data.
 * A literal in the middle of which the server cut the statement goes to the end.
 */
final class SqlText {

  private static final int LONGEST = 300;

  /**
   * What a quote can stand in. Comments and names come first, so that their quotes begin no
   * literal; only after E does a backslash escape one.
   */
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?<comment>--[^\\n]*|/\\*.*?(?:\\*/|$))"
              + "|(?<text>\\b[eE]'(?:[^'\\\\]++|''|\\\\.)*+(?:'|\\\\?$)|'(?:[^']++|'')*+(?:'|$)"
              + "|\\$(?<tag>(?:[\\p{L}_][\\p{L}\\p{N}_]*+)?)\\$.*?(?:\\$\\k<tag>\\$|$))"
              + "|(?<name>\"(?:[^\"]++|\"\")*+(?:\"|$)|[\\p{L}_][\\p{L}\\p{N}_$]*+|\\$\\d++)"
              + "|(?<number>\\d[\\d.]*+(?:[eE][+-]?\\d++)?)",
          Pattern.DOTALL);

  private SqlText() {}

  static String brief(String statement) {
    StringBuilder masked = new StringBuilder();
    Matcher token = TOKEN.matcher(statement);
    while (token.find()) {
      token.appendReplacement(masked, Matcher.quoteReplacement(shown(token)));
    }
    String line = token.appendTail(masked).toString().replaceAll("\\s+", " ").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private static String shown(Matcher token) {
    if (token.group("comment") != null) {
      return " ";
    }
    if (token.group("text") != null) {
      return "'***'";
    }
    return token.group("number") != null ? "?" : token.group();
  }
}
