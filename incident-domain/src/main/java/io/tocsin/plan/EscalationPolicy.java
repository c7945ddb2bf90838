package io.tocsin.plan;

import java.time.Duration;
import java.util.List;

/**
 * Who is paged when nobody acknowledges (spec, PR7, N6).
 *
 * @param levels from the first to the last; each a list of whom it pages together
 * @param timeout how long a level has to acknowledge
 * @param rounds how often all levels are gone through
 */
public record EscalationPolicy(List<List<Recipient>> levels, Duration timeout, int rounds) {

  EscalationPolicy at(Pace pace) {
    return new EscalationPolicy(levels, pace.of(timeout), rounds);
  }
}
