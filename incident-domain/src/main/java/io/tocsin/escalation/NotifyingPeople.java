package io.tocsin.escalation;

import io.tocsin.delivery.AddressBook;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.EventKind;
import io.tocsin.delivery.PlanningDelivery;
import io.tocsin.delivery.verification.Route;
import io.tocsin.delivery.verification.Routing;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentNews;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.GlassAlarm;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.servicelevel.Threshold;
import io.tocsin.update.StatusUpdate;
import io.tocsin.update.UpdateMessages;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Plans the messages that tell what happened (spec, N1). Each event reaches a recipient once. */
@ApplicationScoped
public class NotifyingPeople implements GlassAlarm, IncidentNews, UpdateMessages {

  private static final Optional<EventKind> DECLARED = Optional.of(EventKind.DECLARED);

  private final Incidents incidents;
  private final Routing routing;
  private final Deliveries deliveries;
  private final AddressBook addressBook;
  private final PlanningDelivery planning;
  private final Contacting contacting;
  private final Plans plans;
  private final ResolvingLevel resolving;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected NotifyingPeople() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public NotifyingPeople(
      Incidents incidents,
      Routing routing,
      Deliveries deliveries,
      AddressBook addressBook,
      PlanningDelivery planning,
      Contacting contacting,
      Plans plans,
      ResolvingLevel resolving,
      Clock clock) {
    this.incidents = incidents;
    this.routing = routing;
    this.deliveries = deliveries;
    this.addressBook = addressBook;
    this.planning = planning;
    this.contacting = contacting;
    this.plans = plans;
    this.resolving = resolving;
    this.clock = clock;
  }

  /**
   * Everybody whom the routing table names for the present severity, and again when that was
   * changed; of an incident that came back {@link #reopened} tells.
   */
  @Transactional
  public void route(IncidentId id) {
    Incident incident = incidents.get(id);
    toRoute(
        incident,
        EventKind.DECLARED,
        Anew.named(incident.severity().name(), incident.severityChanges()));
  }

  /**
   * The first level that has anybody at 50 and 80 %, all levels and the route at 100 % (spec, S3).
   */
  @Transactional
  public void threshold(IncidentId id, ServiceClock clock, Threshold threshold) {
    Incident incident = incidents.get(id);
    String which = clock + ":" + threshold.percent() + ":" + incident.severity();
    String event = EventKind.CLOCK.word() + ":" + which;
    EscalationPolicy policy = plans.current().escalation(incident.severity());
    List<List<String>> levels = levels(policy);
    if (threshold == Threshold.ALL) {
      contacting.contact(
          incident, event, levels.stream().flatMap(List::stream).distinct().toList());
      toRoute(incident, EventKind.CLOCK, which);
    } else {
      levels.stream().findFirst().ifPresent(first -> contacting.contact(incident, event, first));
    }
  }

  /** Whom the levels mean now, without those that mean nobody. */
  private List<List<String>> levels(EscalationPolicy policy) {
    Instant now = clock.instant();
    return policy.levels().stream()
        .map(level -> resolving.resolve(level, now).contacts())
        .filter(contacts -> !contacts.isEmpty())
        .toList();
  }

  @Transactional
  public void resolved(IncidentId id) {
    Incident incident = incidents.get(id);
    toRoute(
        incident,
        EventKind.RESOLVED,
        String.valueOf(incident.resolvedAt().orElseThrow().getEpochSecond()));
  }

  @Transactional
  public void reopened(IncidentId id) {
    Incident incident = incidents.get(id);
    toRoute(incident, EventKind.REOPENED, String.valueOf(incident.reopenings()));
  }

  @Override
  @Transactional
  public void glassBroken(ActionRun run) {
    toRoute(incidents.get(run.incident()), EventKind.GLASS, run.id());
  }

  @Override
  @Transactional
  public void written(StatusUpdate update) {
    toRoute(incidents.get(update.incident()), EventKind.UPDATE, String.valueOf(update.number()));
  }

  /** The first level, over all of its channels. */
  @Override
  @Transactional
  public void due(IncidentId id, int reminder) {
    Incident incident = incidents.get(id);
    EscalationPolicy policy = plans.current().escalation(incident.severity());
    String event = EventKind.UPDATE_DUE.word() + ":" + reminder;
    levels(policy).stream()
        .findFirst()
        .ifPresent(first -> contacting.contact(incident, event, first));
  }

  @Override
  @Transactional
  public void acknowledged(Incident incident) {
    toRoute(
        incident,
        EventKind.ACKNOWLEDGED,
        String.valueOf(incident.answeredAt().orElseThrow().getEpochSecond()));
  }

  @Override
  @Transactional
  public void cancelled(Incident incident) {
    toRoute(incident, EventKind.CANCELLED, "1");
  }

  /**
   * @param which makes the event unique among those of its kind
   */
  private void toRoute(Incident incident, EventKind kind, String which) {
    String event = kind.word() + ":" + which;
    Stream.concat(
            routing.recipients(incident.severity(), areaOf(incident), kind).stream(),
            kind.ends() || kind == EventKind.REOPENED ? systemsTold(incident) : Stream.empty())
        .distinct()
        .filter(route -> !ringsByPage(incident, kind, route))
        .forEach(
            route ->
                planning.plan(
                    incident.id(), event, incident.severity(), route.contact(), route.channel()));
  }

  /** With what begins paging the first level is called; the route need not call it as well. */
  private boolean ringsByPage(Incident incident, EventKind kind, Route route) {
    return (kind == EventKind.DECLARED || kind == EventKind.REOPENED)
        && addressBook
            .find(route.contact(), route.channel())
            .fold(found -> found.channel().rings(), why -> false)
        && levels(plans.current().escalation(incident.severity())).stream()
            .findFirst()
            .filter(first -> first.contains(route.contact()))
            .isPresent();
  }

  /** An issue or an alert that was opened under another severity ends and comes back with us. */
  private Stream<Route> systemsTold(Incident incident) {
    return deliveries.of(incident.id()).stream()
        .filter(delivery -> EventKind.of(delivery.key().event()).equals(DECLARED))
        .map(delivery -> new Route(delivery.key().recipient(), delivery.key().channel()))
        .filter(
            route ->
                plans
                    .current()
                    .contact(route.contact())
                    .filter(known -> !known.human())
                    .isPresent());
  }

  private String areaOf(Incident incident) {
    return plans
        .current()
        .procedure(incident.procedureKey())
        .flatMap(ProcedureDefinition::area)
        .orElse(Routing.GENERAL);
  }
}
