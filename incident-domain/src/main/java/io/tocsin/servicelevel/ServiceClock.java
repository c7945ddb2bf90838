package io.tocsin.servicelevel;

import io.tocsin.incident.Incident;
import java.time.Instant;
import java.util.Optional;

/** Which of an incident's two clocks. */
public enum ServiceClock {
  /** Until the first acknowledgement by a person. */
  RESPONSE,
  /** Until recovery is verified. */
  RESOLUTION;

  /** Absent where there is no timer (P3's resolution). */
  public Optional<Instant> dueAt(Incident incident) {
    return this == RESPONSE ? incident.responseDueAt() : incident.resolutionDueAt();
  }

  public Optional<Instant> stoppedAt(Incident incident) {
    return this == RESPONSE ? incident.acknowledgedAt() : incident.resolvedAt();
  }
}
