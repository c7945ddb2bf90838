package io.tocsin.remediation;

import io.tocsin.text.LocalText;
import java.time.Duration;

/** What came of a command. */
public sealed interface CommandOutcome {

  record Exited(int code, Duration took) implements CommandOutcome {}

  record TimedOut(Duration limit) implements CommandOutcome {}

  record Cancelled() implements CommandOutcome {}

  /** It never ran. */
  record NotStarted(LocalText why) implements CommandOutcome {}

  /** It was on its way or ran, and its end was never heard of. */
  record Lost(LocalText why) implements CommandOutcome {}
}
