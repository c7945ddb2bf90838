package io.tocsin.web.incident;

import io.tocsin.web.part.ClockView;
import java.time.Duration;
import java.util.Optional;

/**
 * An earlier incident that may help with a present one, and how it came out (spec, M4).
 *
 * @param took from its declaration until its recovery was verified
 * @param resolution whether that was in time
 * @param learnt what its published postmortem says; absent where there is none
 * @param sameCause as the present one, as far as that is known
 */
public record SimilarRow(
    IncidentRow incident,
    Optional<Duration> took,
    ClockView resolution,
    Optional<Learnt> learnt,
    boolean sameCause) {

  /**
   * In short.
   *
   * @param cause absent where nobody found it
   */
  public record Learnt(Optional<String> cause, String summary) {}
}
