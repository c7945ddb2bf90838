package io.tocsin.watch.schedule;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** What the queue asks of those whose looks it schedules; called on threads of the queue. */
public interface Looks {

  /** The watches that are to look at present, and the time between two looks of each. */
  Map<String, Duration> wanted();

  /**
   * Looks.
   *
   * @param dueAt when it was to begin
   * @return when it looks again; empty when it does not any more
   */
  Optional<Instant> look(String watch, Instant dueAt);

  /** Deletes what is too old; called every few minutes. */
  void tidy();
}
