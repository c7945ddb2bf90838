package io.tocsin.update;

import java.time.Instant;

/** What there is to wait for before somebody is reminded of a status update. */
public sealed interface Reminder {

  /**
   * @param at perhaps in the past
   */
  record Ahead(Instant at) implements Reminder {}

  /** Nobody has acknowledged, or the plan wants no updates at this severity. */
  record Unwanted() implements Reminder {}

  /** The incident is not open any more. */
  record Over() implements Reminder {}
}
