package io.tocsin.servicelevel;

import io.tocsin.incident.Incident;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A share of a clock's time at which something is said. */
public enum Threshold {
  HALF(50),
  MOST(80),
  ALL(100);

  private final int percent;

  Threshold(int percent) {
    this.percent = percent;
  }

  public int percent() {
    return percent;
  }

  /** When it is reached, counted from the declaration; absent for a clock without a time. */
  public Optional<Instant> at(ServiceClock clock, Incident incident) {
    return clock
        .dueAt(incident)
        .map(
            due ->
                incident
                    .declaredAt()
                    .plus(
                        Duration.between(incident.declaredAt(), due)
                            .multipliedBy(percent)
                            .dividedBy(100)));
  }
}
