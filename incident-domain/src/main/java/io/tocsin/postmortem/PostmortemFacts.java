package io.tocsin.postmortem;

import io.tocsin.alert.Alerts;
import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.conformance.ReadingConformance;
import io.tocsin.delivery.Deliveries;
import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.Service;
import io.tocsin.postmortem.Facts.ClockOutcome;
import io.tocsin.postmortem.Facts.ClockReading;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the facts of an incident from where each of them is kept; copies none (spec, M1). */
@ApplicationScoped
public class PostmortemFacts {

  private final Incidents incidents;
  private final Plans plans;
  private final Timeline timeline;
  private final Alerts alerts;
  private final CollectedEvidence evidence;
  private final ActionRuns actions;
  private final ReadingConformance conformance;
  private final RecoveryChecklist checklist;
  private final Deliveries deliveries;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PostmortemFacts() {
    this(null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  public PostmortemFacts(
      Incidents incidents,
      Plans plans,
      Timeline timeline,
      Alerts alerts,
      CollectedEvidence evidence,
      ActionRuns actions,
      ReadingConformance conformance,
      RecoveryChecklist checklist,
      Deliveries deliveries,
      Clock clock) {
    this.incidents = incidents;
    this.plans = plans;
    this.timeline = timeline;
    this.alerts = alerts;
    this.evidence = evidence;
    this.actions = actions;
    this.conformance = conformance;
    this.checklist = checklist;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * @throws io.tocsin.incident.NoSuchIncident when there is none
   */
  @Transactional
  public Facts of(IncidentId id) {
    Incident incident = incidents.get(id);
    Plan plan = plans.current();
    List<TimelineEntry> entries = timeline.of(id, Set.of(), 0, Facts.MAX_TIMELINE + 1);
    return new Facts(
        subject(incident, plan),
        Stream.of(ServiceClock.values()).map(which -> reading(which, incident)).toList(),
        alerts(id),
        entries.stream().limit(Facts.MAX_TIMELINE).map(PostmortemFacts::event).toList(),
        entries.size() > Facts.MAX_TIMELINE,
        looks(id),
        actions.of(id).stream().map(PostmortemFacts::taken).toList(),
        conformance.of(id),
        checks(id),
        sent(id),
        people(entries),
        causes(incident, plan));
  }

  private static Facts.Subject subject(Incident incident, Plan plan) {
    Optional<Service> service = plan.service(incident.serviceKey());
    Optional<ProcedureDefinition> procedure = plan.procedure(incident.procedureKey());
    return new Facts.Subject(
        incident.id(),
        incident.title(),
        incident.severity(),
        incident.status(),
        service.map(Service::name).orElse(LocalText.verbatim(incident.serviceKey())),
        incident.component().map(key -> component(service, key)),
        procedure
            .map(ProcedureDefinition::name)
            .orElse(LocalText.verbatim(incident.procedureKey())),
        incident.symptoms().stream().map(key -> symptom(plan, key)).toList(),
        incident.description(),
        incident.declaredAt(),
        incident.declaredBy(),
        incident.acknowledgedAt(),
        incident.acknowledgedBy(),
        incident.resolvedAt(),
        incident.occurrences(),
        incident.drill());
  }

  private static LocalText component(Optional<Service> service, String key) {
    return service
        .flatMap(known -> known.component(key))
        .map(Service.Component::name)
        .orElse(LocalText.verbatim(key));
  }

  /** A symptom is the same in whichever procedure it stands. */
  private static LocalText symptom(Plan plan, String key) {
    return plan.procedures().stream()
        .flatMap(procedure -> procedure.symptoms().stream())
        .filter(known -> known.key().equals(key))
        .map(ProcedureDefinition.Choice::text)
        .findFirst()
        .orElse(LocalText.verbatim(key));
  }

  private ClockReading reading(ServiceClock which, Incident incident) {
    Optional<Instant> due = which.dueAt(incident);
    Optional<Instant> stopped = which.stoppedAt(incident);
    return new ClockReading(
        which,
        due.map(at -> outcome(at, stopped)).orElse(ClockOutcome.MILESTONE),
        due.map(at -> Duration.between(incident.declaredAt(), at)),
        stopped.map(at -> Duration.between(incident.declaredAt(), at)));
  }

  private ClockOutcome outcome(Instant due, Optional<Instant> stopped) {
    if (stopped.orElse(clock.instant()).isAfter(due)) {
      return ClockOutcome.BROKEN;
    }
    return stopped.isPresent() ? ClockOutcome.KEPT : ClockOutcome.RUNNING;
  }

  private List<Facts.AlertHeard> alerts(IncidentId id) {
    return alerts.of(id).stream()
        .map(
            alert ->
                new Facts.AlertHeard(
                    alert.name(),
                    alert.component(),
                    alert.summary(),
                    alert.startsAt(),
                    alert.endsAt(),
                    alert.occurrences()))
        .toList();
  }

  private static Facts.Event event(TimelineEntry entry) {
    return new Facts.Event(entry.at(), entry.kind(), entry.actor(), entry.text());
  }

  private List<Facts.Look> looks(IncidentId id) {
    return evidence.of(id).stream()
        .map(
            look ->
                new Facts.Look(
                    look.startedAt(),
                    look.step(),
                    look.probe(),
                    look.name(),
                    look.verdict(),
                    look.summary(),
                    look.measurements(),
                    look.text()))
        .toList();
  }

  private static Facts.ActionTaken taken(ActionRun run) {
    return new Facts.ActionTaken(
        run.name(),
        run.target(),
        run.command(),
        run.directory(),
        run.state(),
        run.confirmedBy(),
        run.startedAt(),
        run.startedAt().flatMap(start -> run.endedAt().map(end -> Duration.between(start, end))),
        run.exitCode(),
        run.output());
  }

  private List<Facts.Check> checks(IncidentId id) {
    return checklist.of(id).stream()
        .map(
            item ->
                new Facts.Check(
                    item.definition().group(),
                    item.definition().text(),
                    item.state(),
                    item.by(),
                    item.at(),
                    item.reason()))
        .toList();
  }

  private List<Facts.Sent> sent(IncidentId id) {
    return deliveries.of(id).stream()
        .map(
            delivery ->
                new Facts.Sent(
                    delivery.createdAt(),
                    delivery.key().event(),
                    delivery.key().recipient(),
                    delivery.key().channel(),
                    delivery.state(),
                    delivery.attempts().size()))
        .toList();
  }

  private static List<Facts.Participant> people(List<TimelineEntry> entries) {
    Map<Actor, List<TimelineEntry>> byActor =
        entries.stream()
            .filter(entry -> entry.actor().kind() != Actor.Kind.SYSTEM)
            .collect(
                Collectors.groupingBy(
                    TimelineEntry::actor, LinkedHashMap::new, Collectors.toList()));
    return byActor.entrySet().stream()
        .map(deeds -> participant(deeds.getKey(), deeds.getValue()))
        .toList();
  }

  private static Facts.Participant participant(Actor actor, List<TimelineEntry> deeds) {
    return new Facts.Participant(
        actor,
        deeds.get(0).at(),
        deeds.get(deeds.size() - 1).at(),
        deeds.stream()
            .collect(
                Collectors.groupingBy(
                    TimelineEntry::kind,
                    () -> new EnumMap<>(EntryKind.class),
                    Collectors.counting())));
  }

  private static List<Facts.Cause> causes(Incident incident, Plan plan) {
    return plan.procedure(incident.procedureKey()).stream()
        .flatMap(procedure -> procedure.rootCauses().stream())
        .map(cause -> new Facts.Cause(cause.key(), cause.text()))
        .toList();
  }
}
