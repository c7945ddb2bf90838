package io.tocsin.probe;

import io.tocsin.remediation.Command;
import java.io.IOException;

/** Where a probe's commands run, and how it hears of their end. */
@FunctionalInterface
interface Console {

  /** Longest output that is kept, in bytes. */
  int MOST_OUTPUT = 256 * 1024;

  /**
   * Runs the command to its end.
   *
   * @throws NotStarted when there is no such program
   * @throws java.net.SocketTimeoutException at the command's time limit or the look's deadline
   */
  Ran run(Command command) throws IOException, InterruptedException;

  /** A command that ended. */
  record Ran(int code, String output) {}

  /** A command that never ran. */
  final class NotStarted extends IOException {

    private static final long serialVersionUID = 1L;

    private final String why;

    NotStarted(String why) {
      super(why);
      this.why = why;
    }

    String why() {
      return why;
    }
  }
}
