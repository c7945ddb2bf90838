package io.tocsin.remediation;

import java.time.Duration;

/** What came of a command. */
public sealed interface CommandOutcome {

  record Exited(int code, Duration took) implements CommandOutcome {}

  record TimedOut(Duration limit) implements CommandOutcome {}

  record Cancelled() implements CommandOutcome {}

  /** It never ran. */
  record NotStarted(String why) implements CommandOutcome {}
}
