package io.tocsin.escalation;

import io.tocsin.delivery.PlanningDelivery;
import io.tocsin.incident.Incident;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Plans messages to people over every channel that they have. */
@ApplicationScoped
class Contacting {

  private final Plans plans;
  private final PlanningDelivery planning;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Contacting() {
    this(null, null);
  }

  @Inject
  public Contacting(Plans plans, PlanningDelivery planning) {
    this.plans = plans;
    this.planning = planning;
  }

  void contact(Incident incident, String event, List<String> contactKeys) {
    for (String key : contactKeys) {
      plans.current().contact(key).map(Contact::addresses).orElse(List.of()).stream()
          .map(Contact.Address::channel)
          .distinct()
          .forEach(
              channel -> planning.plan(incident.id(), event, incident.severity(), key, channel));
    }
  }
}
