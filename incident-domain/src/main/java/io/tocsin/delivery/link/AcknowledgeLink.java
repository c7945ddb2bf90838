package io.tocsin.delivery.link;

import io.tocsin.delivery.DeliveryId;
import io.tocsin.incident.IncidentId;

/** What a link that somebody opened turns out to be. */
public sealed interface AcknowledgeLink {

  /** Ours, in time, not used before. */
  record Valid(IncidentId incident, DeliveryId delivery) implements AcknowledgeLink {}

  /** Ours, too late. */
  record Expired(IncidentId incident) implements AcknowledgeLink {}

  /** Ours, and it has acknowledged already. */
  record Used(IncidentId incident) implements AcknowledgeLink {}

  /** Not ours, or changed on the way. */
  record Forged() implements AcknowledgeLink {}
}
