package io.tocsin.escalation;

import io.tocsin.delivery.PlanningDelivery;
import io.tocsin.delivery.verification.Routing;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.Plans;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.GlassAlarm;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.servicelevel.Threshold;
import io.tocsin.update.StatusUpdate;
import io.tocsin.update.UpdateMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Plans the messages that tell what happened (spec, N1). Each event reaches a recipient once. */
@ApplicationScoped
public class NotifyingPeople implements GlassAlarm, UpdateMessages {

  /** The event, followed by a colon and the action's run, of a broken glass. */
  static final String GLASS = "glass";

  /** The event, followed by a colon and the update's number, of a status update. */
  static final String UPDATE = "update";

  /** The event, followed by a colon and the reminder's number, of an update that is missing. */
  static final String UPDATE_DUE = "update-due";

  private final Incidents incidents;
  private final Routing routing;
  private final PlanningDelivery planning;
  private final Contacting contacting;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected NotifyingPeople() {
    this(null, null, null, null, null);
  }

  @Inject
  public NotifyingPeople(
      Incidents incidents,
      Routing routing,
      PlanningDelivery planning,
      Contacting contacting,
      Plans plans) {
    this.incidents = incidents;
    this.routing = routing;
    this.planning = planning;
    this.contacting = contacting;
    this.plans = plans;
  }

  /** Everybody whom the routing table names for the present severity. */
  @Transactional
  public void route(IncidentId id) {
    Incident incident = incidents.get(id);
    toRoute(incident, "declared:" + incident.severity());
  }

  /** The first level at 50 and 80 %, all levels and the route at 100 % (spec, S3). */
  @Transactional
  public void threshold(IncidentId id, ServiceClock clock, Threshold threshold) {
    Incident incident = incidents.get(id);
    String event = "clock:" + clock + ":" + threshold.percent() + ":" + incident.severity();
    EscalationPolicy policy = plans.current().escalation(incident.severity());
    if (threshold == Threshold.ALL) {
      policy.levels().forEach(level -> contacting.contact(incident, event, level));
      toRoute(incident, event);
    } else {
      contacting.contact(incident, event, policy.levels().get(0));
    }
  }

  @Transactional
  public void resolved(IncidentId id) {
    Incident incident = incidents.get(id);
    toRoute(incident, "resolved:" + incident.resolvedAt().orElseThrow().getEpochSecond());
  }

  @Transactional
  public void reopened(IncidentId id) {
    Incident incident = incidents.get(id);
    toRoute(incident, "reopened:" + incident.reopenings());
  }

  @Override
  @Transactional
  public void glassBroken(ActionRun run) {
    toRoute(incidents.get(run.incident()), GLASS + ":" + run.id());
  }

  @Override
  @Transactional
  public void written(StatusUpdate update) {
    toRoute(incidents.get(update.incident()), UPDATE + ":" + update.number());
  }

  /** The first level, over all of its channels. */
  @Override
  @Transactional
  public void due(IncidentId id, int reminder) {
    Incident incident = incidents.get(id);
    EscalationPolicy policy = plans.current().escalation(incident.severity());
    contacting.contact(incident, UPDATE_DUE + ":" + reminder, policy.levels().get(0));
  }

  private void toRoute(Incident incident, String event) {
    routing
        .recipients(incident.severity(), Routing.GENERAL)
        .forEach(
            route ->
                planning.plan(
                    incident.id(), event, incident.severity(), route.contact(), route.channel()));
  }
}
