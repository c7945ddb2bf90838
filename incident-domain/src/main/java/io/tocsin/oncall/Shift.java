package io.tocsin.oncall;

import java.time.Instant;

/**
 * A stretch of time in which the same is on call, or nobody.
 *
 * @param to exclusive, after {@code from}
 */
public record Shift(Instant from, Instant to, Duty duty) {

  public Shift {
    if (!from.isBefore(to)) {
      throw new IllegalArgumentException("a shift from " + from + " ends later than " + to);
    }
  }

  public boolean gap() {
    return duty.contact().isEmpty();
  }

  public boolean covers(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }
}
