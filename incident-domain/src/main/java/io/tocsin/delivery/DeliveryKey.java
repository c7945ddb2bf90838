package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import java.util.Optional;

/**
 * What is delivered at most once on purpose: one event to one contact over one channel.
 *
 * @param incident whose event it is; absent for a letter, whose event is unique by itself
 * @param recipient key of a contact of the plan
 * @param channel key of a channel of the plan
 */
public record DeliveryKey(
    Optional<IncidentId> incident, String event, String recipient, String channel) {

  DeliveryKey(IncidentId incident, String event, String recipient, String channel) {
    this(Optional.of(incident), event, recipient, channel);
  }

  /**
   * What a later message of says all that an earlier one did: the pages of an incident, the
   * thresholds of one of its clocks. Absent for what stands for itself.
   */
  Optional<String> series() {
    return switch (EventKind.of(event).orElse(EventKind.DECLARED)) {
      case PAGE -> Optional.of(EventKind.PAGE.word());
      case CLOCK -> Optional.of(event.split(":", -1)[1]);
      default -> Optional.empty();
    };
  }

  /** Whether this asks somebody to acknowledge, and so is pointless once somebody has. */
  boolean isPage() {
    return EventKind.of(event).filter(EventKind.PAGE::equals).isPresent();
  }
}
