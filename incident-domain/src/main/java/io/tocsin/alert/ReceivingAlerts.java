package io.tocsin.alert;

import io.tocsin.alert.AlertReceipt.Outcome;
import io.tocsin.delivery.OwnAlert;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Declaration;
import io.tocsin.incident.DeclaringIncident;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.JoiningAlert;
import io.tocsin.persistence.Gates;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Service;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Takes an alert in: it opens an incident, joins one, marks one as recovered, or is ignored (spec,
 * I2, I4). Each alert is one transaction, so that one that fails does not take its group along;
 * what was answered is on disk (I6). Hearing the same alert twice changes nothing but its count.
 */
@ApplicationScoped
public class ReceivingAlerts {

  private static final int LINKED_AT_MOST = 5;
  private static final int LONGEST_PROJECT = 150;

  private final Alerts alerts;
  private final Incidents incidents;
  private final DeclaringIncident declaring;
  private final JoiningAlert joining;
  private final Gates gates;
  private final Plans plans;
  private final Timeline timeline;
  private final Clock clock;
  private final Occurrences occurrences;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReceivingAlerts() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public ReceivingAlerts(
      Alerts alerts,
      Incidents incidents,
      DeclaringIncident declaring,
      JoiningAlert joining,
      Gates gates,
      Plans plans,
      Timeline timeline,
      Clock clock) {
    this.alerts = alerts;
    this.incidents = incidents;
    this.declaring = declaring;
    this.joining = joining;
    this.gates = gates;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
    occurrences = new Occurrences(alerts, incidents, clock);
  }

  @Transactional(TxType.REQUIRES_NEW)
  public AlertReceipt receive(Alert alert) {
    return take(alert);
  }

  /**
   * The same for an alert of a system that names it by a key, its fingerprint, and does not say
   * since when it fires: it is the last one of that key while that fires and its incident goes on,
   * else a new one. Its own beginning only counts for a new one.
   */
  @Transactional(TxType.REQUIRES_NEW)
  public AlertReceipt receiveByKey(Alert alert) {
    gates.enter(occurrences.gateOf(alert));
    return take(occurrences.placed(alert));
  }

  private AlertReceipt take(Alert alert) {
    if (OwnAlert.is(alert.name(), alert.labels())) {
      return AlertReceipt.ignored(alert, Optional.empty(), "it shows an incident of Tocsin's own");
    }
    Subject subject = subjectOf(alert);
    gates.enter("correlation:" + subject.gate());
    Optional<IncidentAlert> known =
        alerts.find(alert.source(), alert.fingerprint(), alert.startsAt());
    return alert.state() == Alert.State.FIRING
        ? firing(alert, subject, known)
        : resolved(alert, known);
  }

  private AlertReceipt firing(Alert alert, Subject subject, Optional<IncidentAlert> known) {
    if (known.isPresent()) {
      return heardAgain(alert, known.get());
    }
    List<Incident> candidates = candidates(subject);
    Optional<Incident> open =
        standsAlone(alert) ? sameAlertOf(alert, candidates) : correlated(alert, candidates);
    if (open.isPresent()) {
      IncidentId id = open.get().id();
      alerts.add(new IncidentAlert(id, alert, subject.component(), clock.instant()));
      joining.join(id, alert.summary(), subject.sign());
      return AlertReceipt.of(alert, Outcome.JOINED, id);
    }
    return AlertReceipt.of(alert, Outcome.OPENED, open(alert, subject, candidates).id());
  }

  private AlertReceipt heardAgain(Alert alert, IncidentAlert known) {
    if (!known.firing()) {
      return AlertReceipt.ignored(
          alert, Optional.of(known.incident()), "this alert is resolved already");
    }
    Incident incident = incidents.get(known.incident());
    if (incident.status().ended()) {
      return AlertReceipt.ignored(
          alert, Optional.of(known.incident()), "the incident of this alert has ended");
    }
    known.heardAgain(clock.instant());
    joining.heard(known.incident());
    return AlertReceipt.of(alert, Outcome.JOINED, known.incident());
  }

  private AlertReceipt resolved(Alert alert, Optional<IncidentAlert> known) {
    if (known.isEmpty()) {
      return AlertReceipt.ignored(alert, Optional.empty(), "resolved, but it never fired here");
    }
    IncidentAlert heard = known.get();
    if (!heard.firing()) {
      return AlertReceipt.ignored(
          alert, Optional.of(heard.incident()), "this alert is resolved already");
    }
    heard.resolved(clock.instant());
    if (incidents.get(heard.incident()).status().ended()) {
      return AlertReceipt.of(alert, Outcome.RECOVERED, heard.incident());
    }
    joining.oneRecovered(heard.incident(), heard.summary());
    if (!alerts.anyFiring(heard.incident())) {
      joining.recovered(heard.incident());
    }
    return AlertReceipt.of(alert, Outcome.RECOVERED, heard.incident());
  }

  private Incident open(Alert alert, Subject subject, List<Incident> neighbours) {
    Declaration declaration =
        new Declaration(
            alert.summary().zhCn(),
            subject.service(),
            Optional.of(subject.component()).filter(component -> !component.isEmpty()),
            Optional.of(subject.project()).filter(project -> !project.isEmpty()),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.of(alert.label("description")).filter(text -> !text.isEmpty()),
            Optional.empty());
    Incident incident =
        declaring.declare(
            declaration,
            Actor.program(alert.source()),
            fresh -> {
              alerts.add(
                  new IncidentAlert(fresh.id(), alert, subject.component(), clock.instant()));
              joining.heard(fresh.id());
            });
    linkNeighbours(incident, neighbours);
    return incident;
  }

  private void linkNeighbours(Incident incident, List<Incident> neighbours) {
    neighbours.stream()
        .filter(other -> other.status().open())
        .limit(LINKED_AT_MOST)
        .forEach(
            other -> {
              timeline.add(
                  incident.id(),
                  EntryKind.COMMENT,
                  Actor.TOCSIN,
                  AlertWording.SAY.say("linked", other.id().value()));
              timeline.add(
                  other.id(),
                  EntryKind.COMMENT,
                  Actor.TOCSIN,
                  AlertWording.SAY.say("linked", incident.id().value()));
            });
  }

  private boolean standsAlone(Alert alert) {
    Plan.AlertRules rules = plans.current().alerts();
    return rules.ownIncidentCategories().contains(alert.label(rules.categoryLabel()))
        || rules.ownIncidentAlerts().contains(alert.name());
  }

  /** The incident that this alert, started anew, belonged to before. */
  private Optional<Incident> sameAlertOf(Alert alert, List<Incident> candidates) {
    return candidates.stream().filter(incident -> had(incident, alert)).findFirst();
  }

  private Optional<Incident> correlated(Alert alert, List<Incident> candidates) {
    return candidates.stream()
        .filter(
            incident ->
                had(incident, alert)
                    || (incident.status() != IncidentStatus.RESOLVED
                        && withinWindow(incident)
                        && !openedAlone(incident)))
        .findFirst();
  }

  private List<Incident> candidates(Subject subject) {
    return incidents.notEndedOn(
        subject.service(), Optional.of(subject.project()).filter(project -> !project.isEmpty()));
  }

  private boolean had(Incident incident, Alert alert) {
    return alerts.of(incident.id()).stream()
        .anyMatch(own -> own.fingerprint().equals(alert.fingerprint()));
  }

  private boolean openedAlone(Incident incident) {
    Plan.AlertRules rules = plans.current().alerts();
    return alerts.of(incident.id()).stream()
        .anyMatch(
            own ->
                rules.ownIncidentAlerts().contains(own.name())
                    || rules
                        .ownIncidentCategories()
                        .contains(own.labels().getOrDefault(rules.categoryLabel(), "")));
  }

  private boolean withinWindow(Incident incident) {
    return incident
        .lastAlertAt()
        .orElse(incident.declaredAt())
        .plus(plans.current().alerts().correlationWindow())
        .isAfter(clock.instant());
  }

  private Subject subjectOf(Alert alert) {
    Plan plan = plans.current();
    Plan.AlertRules rules = plan.alerts();
    String project = alert.label(rules.serviceLabel());
    String label = alert.label(rules.componentLabel());
    Optional<Service> service = plan.service(project);
    String serviceKey = service.map(Service::key).orElse(Plan.UNASSIGNED);
    String component = service.flatMap(known -> known.component(label)).isPresent() ? label : "";
    return new Subject(
        serviceKey,
        component,
        service.isPresent() ? "" : shortened(project),
        AlertSigns.sign(serviceKey, component, alert.name(), alert.labels(), rules));
  }

  /** A label may be longer than its column and than the name of a gate. */
  private static String shortened(String project) {
    return project.length() <= LONGEST_PROJECT
        ? project
        : project
            .codePoints()
            .limit(LONGEST_PROJECT / 2)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
  }

  /** What an alert is about, in terms of the plan. */
  private record Subject(
      String service, String component, String project, io.tocsin.incident.Sign sign) {

    String gate() {
      return service + "/" + project;
    }
  }
}
