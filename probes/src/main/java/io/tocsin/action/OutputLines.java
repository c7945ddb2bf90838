package io.tocsin.action;

import io.tocsin.evidence.Masking;
import io.tocsin.remediation.CommandRunner.Output;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A command's output, without codes for terminals, masked and handed on line by line as it comes.
 * The beginning streams; of what goes beyond {@link #FIRST} only the last {@link #LAST} characters
 * are kept, and given at the end.
 */
final class OutputLines {

  static final int FIRST = 128 * 1024;
  static final int LAST = 128 * 1024;
  static final int LONGEST_LINE = 8 * 1024;

  /** Masked before it is cut, so that a secret on the edge does not lose its mask. */
  private static final int LONGEST_READ = 2 * LONGEST_LINE;

  private final Masking masking;
  private final Output output;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Deque<String> last = new ArrayDeque<>();
  private int given;
  private int kept;
  private long left;
  private boolean over;

  OutputLines(Masking masking, Output output) {
    this.masking = masking;
    this.output = output;
  }

  /** What comes after the end is not taken: a connection that is given up may still have some. */
  synchronized void accept(byte[] bytes) {
    if (over) {
      return;
    }
    for (byte b : bytes) {
      // Progress bars return the carriage without a new line.
      if (b == '\n' || b == '\r') {
        endLine();
      } else if (line.size() < LONGEST_READ) {
        line.write(b);
      }
    }
  }

  /** Gives what is left. */
  synchronized void finish() {
    over = true;
    endLine();
    if (left > 0) {
      output.append("[… " + left + " …]\n");
    }
    last.forEach(output::append);
    last.clear();
  }

  private void endLine() {
    String text = masking.mask(TerminalCodes.without(line.toString(StandardCharsets.UTF_8)));
    line.reset();
    if (!text.isEmpty()) {
      give((text.length() > LONGEST_LINE ? text.substring(0, LONGEST_LINE) + "…" : text) + "\n");
    }
  }

  private void give(String text) {
    if (last.isEmpty() && given + text.length() <= FIRST) {
      given += text.length();
      output.append(text);
      return;
    }
    last.add(text);
    kept += text.length();
    while (kept > LAST) {
      int dropped = last.remove().length();
      kept -= dropped;
      left += dropped;
    }
  }
}
