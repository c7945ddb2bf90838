package io.tocsin.escalation;

import static io.tocsin.escalation.EscalationWording.SAY;

import io.tocsin.delivery.AcknowledgedIncidents;
import io.tocsin.delivery.Audience;
import io.tocsin.delivery.EventKind;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * The escalation path (spec, PR7): level after level, round after round, until somebody answers.
 */
@ApplicationScoped
public class Escalating {

  /** Where a path is; both count from 1. */
  public record Place(int round, int level) {}

  /**
   * What became of the paging of a level.
   *
   * @param timeout how long it has to acknowledge; zero where nobody was paged and another level
   *     has somebody
   * @param anybody whether somebody was paged
   */
  public record Page(Duration timeout, boolean anybody) {}

  private final Incidents incidents;
  private final Contacting contacting;
  private final ResolvingLevel resolving;
  private final AcknowledgedIncidents acknowledged;
  private final Audience audience;
  private final Plans plans;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Escalating() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  public Escalating(
      Incidents incidents,
      Contacting contacting,
      ResolvingLevel resolving,
      AcknowledgedIncidents acknowledged,
      Audience audience,
      Plans plans,
      Timeline timeline,
      Clock clock) {
    this.incidents = incidents;
    this.contacting = contacting;
    this.resolving = resolving;
    this.acknowledged = acknowledged;
    this.audience = audience;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Pages a level: whoever it means now. Where nobody is on call and it has nobody else, the next
   * one is due at once; but where no level has anybody, it waits, so that the rounds are not over
   * in a moment.
   */
  @Transactional
  public Page page(IncidentId id, int round, int level) {
    Incident incident = incidents.get(id);
    EscalationPolicy policy = policy(incident);
    Instant now = clock.instant();
    ResolvedLevel people = resolving.resolve(policy.levels().get(level - 1), now);
    if (people.people().isEmpty()) {
      boolean others = anybody(policy, now);
      write(id, round, level, SAY.say(others ? "gap" : "gap.all", level, round, people.gaps()));
      return new Page(others ? Duration.ZERO : policy.timeout(), false);
    }
    if (incident.drill()) {
      return exercise(incident, round, level, people);
    }
    contacting.contact(incident, pageOf(incident, round, level), people.contacts());
    write(
        id,
        round,
        level,
        people.uncovered().isEmpty()
            ? SAY.say("paged", level, round, people.names())
            : SAY.say("paged.gap", level, round, people.names(), people.gaps()));
    return new Page(policy.timeout(), true);
  }

  /** Pages who takes part and names the others; the level has its time either way. */
  private Page exercise(Incident incident, int round, int level, ResolvedLevel people) {
    IncidentId id = incident.id();
    ResolvedLevel hearing = people.those(contact -> audience.hears(id, contact));
    ResolvedLevel others = people.those(contact -> !audience.hears(id, contact));
    contacting.contact(incident, pageOf(incident, round, level), hearing.contacts());
    if (others.people().isEmpty()) {
      write(id, round, level, SAY.say("paged", level, round, hearing.names()));
    } else if (hearing.people().isEmpty()) {
      write(id, round, level, SAY.say("paged.nobody", level, round, others.names()));
    } else {
      write(id, round, level, SAY.say("paged.some", level, round, hearing.names(), others.names()));
    }
    if (!people.uncovered().isEmpty()) {
      say(id, SAY.say("gap.drill", level, people.gaps()));
    }
    return new Page(policy(incident).timeout(), !hearing.people().isEmpty());
  }

  private EscalationPolicy policy(Incident incident) {
    return plans.at(incident.pace()).escalation(incident.severity());
  }

  private boolean anybody(EscalationPolicy policy, Instant now) {
    return policy.levels().stream()
        .anyMatch(level -> !resolving.resolve(level, now).people().isEmpty());
  }

  private void write(IncidentId id, int round, int level, LocalText text) {
    timeline.add(
        id,
        EntryKind.ESCALATION,
        Actor.TOCSIN,
        text,
        Map.of("round", Integer.toString(round), "level", Integer.toString(level)));
  }

  /**
   * The level after a silent one; empty when the last round is over, which the timeline says.
   *
   * @param paged whether anybody was paged who could have answered
   */
  @Transactional
  public Optional<Place> next(IncidentId id, Place silent, boolean paged) {
    EscalationPolicy policy = policy(incidents.get(id));
    Optional<Place> next = after(silent, policy);
    if (next.isEmpty()) {
      say(id, SAY.say("exhausted", policy.rounds()));
    } else if (paged) {
      say(id, SAY.say("silent", silent.level()));
    }
    return next;
  }

  private void say(IncidentId id, LocalText text) {
    timeline.add(id, EntryKind.ESCALATION, Actor.TOCSIN, text, Map.of());
  }

  /**
   * Whether paging has lost its point: somebody answered and it has not got worse, or it is over.
   */
  @Transactional
  public boolean answered(IncidentId id) {
    return acknowledged.isAcknowledged(id);
  }

  private static Optional<Place> after(Place place, EscalationPolicy policy) {
    if (place.level() < policy.levels().size()) {
      return Optional.of(new Place(place.round(), place.level() + 1));
    }
    return place.round() < policy.rounds()
        ? Optional.of(new Place(place.round() + 1, 1))
        : Optional.empty();
  }

  /** Each level of each round is paged once, and once more each time that paging begins anew. */
  private static String pageOf(Incident incident, int round, int level) {
    return Anew.named(
        EventKind.PAGE.word() + ":" + incident.severity() + ":" + round + ":" + level,
        incident.renewals());
  }
}
