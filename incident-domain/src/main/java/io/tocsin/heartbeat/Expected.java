package io.tocsin.heartbeat;

import io.tocsin.plan.HeartbeatDefinition;
import java.time.Instant;
import java.util.Optional;

/**
 * A heartbeat of the plan and how it stands.
 *
 * @param heard absent before its first beat
 * @param status at the time when it was asked for
 */
public record Expected(HeartbeatDefinition definition, Optional<Heartbeat> heard, Status status) {

  /** How a heartbeat stands, in one word. */
  public enum Status {
    BEATING,
    /** A beat is overdue, not yet long enough to be an alert. */
    LATE,
    /** Its silence is an alert. */
    SILENT,
    /** Nobody sent it yet; it is not armed. */
    NEVER_HEARD
  }

  static Expected of(HeartbeatDefinition definition, Optional<Heartbeat> heard, Instant now) {
    return new Expected(
        definition,
        heard,
        heard.map(heartbeat -> status(definition, heartbeat, now)).orElse(Status.NEVER_HEARD));
  }

  private static Status status(HeartbeatDefinition definition, Heartbeat heartbeat, Instant now) {
    boolean late = heartbeat.heardAt().plus(definition.every()).isBefore(now);
    if (!late) {
      return Status.BEATING;
    }
    return heartbeat.silent() ? Status.SILENT : Status.LATE;
  }
}
