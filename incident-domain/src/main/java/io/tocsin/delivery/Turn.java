package io.tocsin.delivery;

import java.time.Duration;

/** What is to be done about a delivery whose turn has come. */
public sealed interface Turn {

  /** The attempt is recorded as begun. */
  record Send(Prepared message) implements Turn {}

  /** Not before the delay is over: quiet hours, or an earlier message has to go first. */
  record Later(Duration delay) implements Turn {}

  /**
   * Nothing (any more): it was taken, it expired, it cannot be sent as configured, or an earlier
   * attempt was interrupted and only a person may decide.
   */
  record Over() implements Turn {}
}
