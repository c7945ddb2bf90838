package io.tocsin.escalation;

import static io.tocsin.escalation.EscalationWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.LapsingAcknowledgement;
import io.tocsin.plan.Plans;
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
 * An acknowledgement says that somebody is on it, and holds as long as there are signs of that: an
 * entry of a person in the timeline within the time that the plan gives (spec, N4, S4). What Tocsin
 * writes by itself is no sign.
 */
@ApplicationScoped
public class HoldingAcknowledgement {

  /** Whether it holds. */
  public sealed interface Held {

    /** At least until then. */
    record ForNow(Instant until) implements Held {}

    /**
     * Nothing is watched any more: the plan sets no time, or paging goes on elsewhere, or ended.
     */
    record ForGood() implements Held {}

    /** It does not: everybody is paged again. */
    record Lapsed() implements Held {}
  }

  private final Incidents incidents;
  private final LapsingAcknowledgement lapsing;
  private final Plans plans;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected HoldingAcknowledgement() {
    this(null, null, null, null, null);
  }

  @Inject
  public HoldingAcknowledgement(
      Incidents incidents,
      LapsingAcknowledgement lapsing,
      Plans plans,
      Timeline timeline,
      Clock clock) {
    this.incidents = incidents;
    this.lapsing = lapsing;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Looks whether the acknowledgement of an incident holds, and lets it lapse where it does not.
   */
  @Transactional
  public Held look(IncidentId id) {
    Incident incident = incidents.get(id);
    Optional<Instant> lapses = lapsing.dueAt(incident);
    if (lapses.isEmpty()) {
      return new Held.ForGood();
    }
    if (clock.instant().isBefore(lapses.get())) {
      return new Held.ForNow(lapses.get());
    }
    lapsing.lapse(id);
    timeline.add(
        id,
        EntryKind.ESCALATION,
        Actor.TOCSIN,
        SAY.say("lapsed", silence(incident).toMinutes(), incident.acknowledgedBy().orElse("")),
        Map.of("lapses", Integer.toString(incident.lapses())));
    return new Held.Lapsed();
  }

  private Duration silence(Incident incident) {
    return plans
        .at(incident.pace())
        .rule(incident.severity())
        .acknowledgementLapses()
        .orElseThrow();
  }
}
