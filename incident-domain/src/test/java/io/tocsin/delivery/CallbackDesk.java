package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.plan.Plan;
import io.tocsin.text.LocalText;
import java.util.HashSet;
import java.util.Set;

/** Messages to the tech lead that a provider took, for tests of what comes back. */
public final class CallbackDesk {

  public final VirtualClock clock = new VirtualClock();
  public final AddressBook addressBook = new SamplePlan().addressBook(new FakeChannel().alone());
  private final InMemoryDeliveries deliveries = new InMemoryDeliveries();
  private final Set<IncidentId> answered = new HashSet<>();

  public static Plan plan() {
    return SamplePlan.plan();
  }

  public Deliveries deliveries() {
    return deliveries;
  }

  public DeliveryId taken(String incident) {
    DeliveryKey key = new DeliveryKey(new IncidentId(incident), "page:1", "tech-lead", "mail");
    Delivery delivery = new Delivery(key, Severity.P0, "lead", clock.instant());
    delivery.sending("lead", clock.instant());
    delivery.accepted("SM1", LocalText.verbatim("queued"), clock.instant());
    deliveries.add(delivery);
    return delivery.id();
  }

  public void answered(String incident) {
    answered.add(new IncidentId(incident));
  }

  public boolean isAnswered(IncidentId incident) {
    return answered.contains(incident);
  }
}
