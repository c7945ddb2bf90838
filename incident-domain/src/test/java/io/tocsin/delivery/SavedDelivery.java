package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.persistence.TestDatabase;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;

/** A delivery that is in the database, for tests of what hangs on one. */
public final class SavedDelivery {

  private static final AtomicLong INCIDENTS = new AtomicLong();

  private SavedDelivery() {}

  /** An incident that no other test has. */
  public static IncidentId freshIncident() {
    return new IncidentId(Long.toString(INCIDENTS.incrementAndGet()));
  }

  public static DeliveryId of(IncidentId incident, TestDatabase database) {
    Delivery delivery =
        new Delivery(
            new DeliveryKey(incident, "page", "lead", "mail"), Severity.P0, "a", Instant.EPOCH);
    database.doInTransaction(em -> new JpaDeliveries(em).add(delivery));
    return delivery.id();
  }
}
