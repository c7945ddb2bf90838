package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Takes back the pages that wait to be sent, once somebody has answered (spec, N4). */
@ApplicationScoped
public class ExpiringPages {

  private final Deliveries deliveries;
  private final Clock clock;

  @Inject
  public ExpiringPages(Deliveries deliveries, Clock clock) {
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected ExpiringPages() {
    this(null, null);
  }

  /** Joins the caller's transaction; what is under way already cannot be taken back. */
  public void expire(IncidentId incident) {
    deliveries.of(incident).stream()
        .filter(delivery -> delivery.state() == DeliveryState.PLANNED)
        .filter(Delivery::losesItsPointWhenAcknowledged)
        .forEach(page -> page.expired(Wording.PHRASES.say("page.expired"), clock.instant()));
  }
}
