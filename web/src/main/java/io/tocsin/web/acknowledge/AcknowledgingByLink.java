package io.tocsin.web.acknowledge;

import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.link.AcknowledgeLink;
import io.tocsin.delivery.link.AcknowledgeLinks;
import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Actor;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes a link's one use and acknowledges for its recipient, in one transaction (spec, N4). */
@ApplicationScoped
class AcknowledgingByLink {

  private final AcknowledgeLinks links;
  private final AcknowledgingIncident acknowledging;
  private final Deliveries deliveries;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AcknowledgingByLink() {
    this(null, null, null, null);
  }

  @Inject
  AcknowledgingByLink(
      AcknowledgeLinks links,
      AcknowledgingIncident acknowledging,
      Deliveries deliveries,
      Plans plans) {
    this.links = links;
    this.acknowledging = acknowledging;
    this.deliveries = deliveries;
    this.plans = plans;
  }

  /** What the link turned out to be; only a valid one acknowledges. */
  @Transactional
  AcknowledgeLink use(String token) {
    AcknowledgeLink link = links.use(token);
    if (link instanceof AcknowledgeLink.Valid valid) {
      acknowledging.acknowledge(
          valid.incident(), Actor.person(recipient(valid.delivery())), "link");
    }
    return link;
  }

  /** The contact's name in the contact's own language, as the timeline will show it. */
  String recipient(DeliveryId id) {
    String key = deliveries.find(id).map(Delivery::key).map(known -> known.recipient()).orElse("");
    return plans.current().ownNameOf(key);
  }
}
