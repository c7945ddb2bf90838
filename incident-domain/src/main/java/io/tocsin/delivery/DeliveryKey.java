package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;

/**
 * What is delivered at most once on purpose: one event of one incident to one contact over one
 * channel.
 *
 * @param recipient key of a contact of the plan
 * @param channel key of a channel of the plan
 */
public record DeliveryKey(IncidentId incident, String event, String recipient, String channel) {

  /** Whether this asks somebody to acknowledge, and so is pointless once somebody has. */
  boolean isPage() {
    return EventKind.of(event).filter(EventKind.PAGE::equals).isPresent();
  }
}
