package io.tocsin.web.incident;

import io.tocsin.account.Role;
import io.tocsin.delivery.AcknowledgedIncidents;
import io.tocsin.incident.Ending;
import io.tocsin.incident.Gatekeeping;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Plans;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What the visitor may do about an incident now. */
@ApplicationScoped
class FormChoices {

  private final Incidents incidents;
  private final Gatekeeping gates;
  private final AcknowledgedIncidents acknowledged;
  private final Plans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected FormChoices() {
    this(null, null, null, null, null);
  }

  @Inject
  FormChoices(
      Incidents incidents,
      Gatekeeping gates,
      AcknowledgedIncidents acknowledged,
      Plans plans,
      Visitor visitor) {
    this.incidents = incidents;
    this.gates = gates;
    this.acknowledged = acknowledged;
    this.plans = plans;
    this.visitor = visitor;
  }

  IncidentView.Forms of(Incident incident) {
    IncidentStatus status = incident.status();
    boolean responder = visitor.may(Role.RESPONDER);
    boolean commander = visitor.may(Role.COMMANDER);
    return new IncidentView.Forms(
        responder && status.open() && !acknowledged.isAcknowledged(incident.id()),
        responder,
        responder && status.open(),
        commander && status.open(),
        commander && status.open() && gates.open(incident, Ending.RESOLVE).isEmpty(),
        commander && status == IncidentStatus.RESOLVED,
        commander
            && status == IncidentStatus.RESOLVED
            && gates.open(incident, Ending.CLOSE).isEmpty(),
        status != IncidentStatus.CANCELLED,
        status == IncidentStatus.RESOLVED || status == IncidentStatus.CLOSED,
        plans.current().procedures().stream()
            .map(procedure -> new Choice(procedure.key(), procedure.name().in(visitor.locale())))
            .toList(),
        incidents.notEnded().stream()
            .filter(other -> !other.id().equals(incident.id()))
            .filter(other -> other.drill() == incident.drill())
            .map(
                other -> new Choice(other.id().value(), other.id().value() + " · " + other.title()))
            .toList());
  }
}
