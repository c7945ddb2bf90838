package io.tocsin.probe;

import io.tocsin.evidence.ProbeResult;
import java.util.regex.Pattern;

/** Raw text as evidence: printable, and at most {@link ProbeResult#MAX_EVIDENCE} characters. */
final class Excerpt {

  private static final String CUT = "\n[… %d …]\n";

  /** Colours, cursor moves and window titles of terminals. */
  private static final Pattern ESCAPE_CODES =
      Pattern.compile(
          "\u001B(?:\\[[0-?]*[ -/]*[@-~]|][^\u0007\u001B]*(?:\u0007|\u001B\\\\)?|[@-Z\\\\^_])");

  private static final Pattern OTHER_CONTROLS = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");

  private Excerpt() {}

  static String printable(String text) {
    String plain = ESCAPE_CODES.matcher(text.replace("\r\n", "\n")).replaceAll("");
    return OTHER_CONTROLS.matcher(plain).replaceAll("");
  }

  /** Keeps the beginning and the end, and says how many characters went from between. */
  static String bounded(String text) {
    if (text.length() <= ProbeResult.MAX_EVIDENCE) {
      return text;
    }
    int kept = ProbeResult.MAX_EVIDENCE - CUT.length() - 10;
    String first = text.substring(0, kept / 2);
    String last = text.substring(text.length() - kept / 2);
    return first + CUT.formatted(text.length() - first.length() - last.length()) + last;
  }
}
