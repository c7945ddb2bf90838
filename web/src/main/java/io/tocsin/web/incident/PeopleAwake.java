package io.tocsin.web.incident;

import io.tocsin.delivery.AcknowledgedIncidents;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryState;
import io.tocsin.escalation.ResolvedLevel;
import io.tocsin.escalation.ResolvingLevel;
import io.tocsin.incident.Incident;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import io.tocsin.web.incident.IncidentView.OnDuty;
import io.tocsin.web.incident.IncidentView.People;
import io.tocsin.web.incident.IncidentView.Responder;
import io.tocsin.web.incident.IncidentView.Standing;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Deadline;
import io.tocsin.workflow.task.ResponderTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who was told about an incident, who answered, and who is next. */
@ApplicationScoped
class PeopleAwake {

  private static final Set<DeliveryState> ARRIVED =
      Set.of(DeliveryState.ACCEPTED, DeliveryState.DELIVERED);
  private static final Set<DeliveryState> UNDER_WAY =
      Set.of(DeliveryState.PLANNED, DeliveryState.SENDING);

  private final Deliveries deliveries;
  private final AcknowledgedIncidents acknowledged;
  private final Timeline timeline;
  private final Plans plans;
  private final WhoIsOnCall onCall;
  private final ResolvingLevel resolving;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PeopleAwake() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  PeopleAwake(
      Deliveries deliveries,
      AcknowledgedIncidents acknowledged,
      Timeline timeline,
      Plans plans,
      WhoIsOnCall onCall,
      ResolvingLevel resolving,
      Visitor visitor,
      Clock clock) {
    this.deliveries = deliveries;
    this.acknowledged = acknowledged;
    this.timeline = timeline;
    this.plans = plans;
    this.onCall = onCall;
    this.resolving = resolving;
    this.visitor = visitor;
    this.clock = clock;
  }

  People of(Incident incident, List<ResponderTask> tasks) {
    List<Responder> people = new ArrayList<>(working(incident, tasks));
    Map<String, List<Delivery>> byContact =
        deliveries.of(incident.id()).stream()
            .collect(
                Collectors.groupingBy(
                    delivery -> delivery.key().recipient(),
                    LinkedHashMap::new,
                    Collectors.toList()));
    byContact.forEach((contact, sent) -> people.add(told(contact, sent)));
    Optional<NextPage> next = next(incident);
    return new People(
        onDuty(incident),
        people,
        next.map(NextPage::deadline),
        next.map(NextPage::names).orElse(""));
  }

  /** While somebody can still be woken. */
  private List<OnDuty> onDuty(Incident incident) {
    if (!incident.status().open()) {
      return List.of();
    }
    Plan plan = plans.current();
    Locale locale = visitor.locale();
    return plan.schedules().stream()
        .map(
            schedule ->
                new OnDuty(
                    schedule.name().in(locale),
                    onCall
                        .at(schedule.key(), clock.instant())
                        .contact()
                        .map(key -> plan.nameOf(key).in(locale))))
        .toList();
  }

  private List<Responder> working(Incident incident, List<ResponderTask> tasks) {
    Map<String, Responder> people = new LinkedHashMap<>();
    incident
        .acknowledgedBy()
        .ifPresent(
            name ->
                people.put(
                    name,
                    new Responder(name, "", Standing.ACKNOWLEDGED, incident.acknowledgedAt())));
    tasks.forEach(
        task ->
            task.assignee()
                .ifPresent(
                    name ->
                        people.put(
                            name, new Responder(name, "", Standing.WORKING, Optional.empty()))));
    return List.copyOf(people.values());
  }

  private Responder told(String contactKey, List<Delivery> sent) {
    Plan plan = plans.current();
    Locale locale = visitor.locale();
    Delivery last = sent.get(sent.size() - 1);
    return new Responder(
        plan.nameOf(contactKey).in(locale),
        sent.stream()
            .map(delivery -> delivery.key().channel())
            .distinct()
            .map(channel -> plan.nameOfChannel(channel).in(locale))
            .collect(Collectors.joining(", ")),
        standing(sent),
        Optional.of(last.createdAt()));
  }

  private static Standing standing(List<Delivery> sent) {
    if (sent.stream().map(Delivery::state).anyMatch(ARRIVED::contains)) {
      return Standing.REACHED;
    }
    return sent.stream().map(Delivery::state).anyMatch(UNDER_WAY::contains)
        ? Standing.PAGED
        : Standing.UNREACHED;
  }

  /** The level after the one that was paged last, as the escalation path goes on (spec, PR7). */
  private record NextPage(Deadline deadline, String names) {}

  private Optional<NextPage> next(Incident incident) {
    if (!incident.status().open() || acknowledged.isAcknowledged(incident.id())) {
      return Optional.empty();
    }
    EscalationPolicy policy = plans.at(incident.pace()).escalation(incident.severity());
    return timeline.of(incident.id(), Set.of(EntryKind.ESCALATION), 0, 1000).stream()
        .filter(entry -> entry.data().containsKey("level"))
        .reduce((earlier, later) -> later)
        .flatMap(entry -> after(entry, policy));
  }

  private Optional<NextPage> after(TimelineEntry entry, EscalationPolicy policy) {
    int paged = Integer.parseInt(entry.data().getOrDefault("level", "1"));
    int round = Integer.parseInt(entry.data().getOrDefault("round", "1"));
    boolean last = paged >= policy.levels().size();
    if (last && round >= policy.rounds()) {
      return Optional.empty();
    }
    Deadline deadline = Deadline.of(entry.at().plus(policy.timeout()), clock.instant());
    ResolvedLevel level =
        resolving.resolve(policy.levels().get(last ? 0 : paged), deadline.dueAt());
    return deadline.over()
        ? Optional.empty()
        : Optional.of(new NextPage(deadline, level.said().in(visitor.locale())));
  }
}
