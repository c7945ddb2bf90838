package io.tocsin.escalation;

import static io.tocsin.escalation.EscalationWording.SAY;

import io.tocsin.delivery.AcknowledgedIncidents;
import io.tocsin.delivery.DeliveryKey;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Contact;
import io.tocsin.plan.EscalationPolicy;
import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The escalation path (spec, PR7): level after level, round after round, until somebody answers.
 */
@ApplicationScoped
public class Escalating {

  /** Where a path is; both count from 1. */
  public record Place(int round, int level) {}

  private final Incidents incidents;
  private final Contacting contacting;
  private final AcknowledgedIncidents acknowledged;
  private final Plans plans;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Escalating() {
    this(null, null, null, null, null);
  }

  @Inject
  public Escalating(
      Incidents incidents,
      Contacting contacting,
      AcknowledgedIncidents acknowledged,
      Plans plans,
      Timeline timeline) {
    this.incidents = incidents;
    this.contacting = contacting;
    this.acknowledged = acknowledged;
    this.plans = plans;
    this.timeline = timeline;
  }

  /** Pages a level; tells how long it has to acknowledge. */
  @Transactional
  public Duration page(IncidentId id, int round, int level) {
    Incident incident = incidents.get(id);
    EscalationPolicy policy = plans.current().escalation(incident.severity());
    List<String> contacts = policy.levels().get(level - 1);
    contacting.contact(incident, pageOf(incident, round, level), contacts);
    timeline.add(
        id,
        EntryKind.ESCALATION,
        Actor.TOCSIN,
        SAY.say("paged", level, round, names(contacts)),
        Map.of("round", Integer.toString(round), "level", Integer.toString(level)));
    return policy.timeout();
  }

  /** The level after a silent one; empty when the last round is over, which the timeline says. */
  @Transactional
  public Optional<Place> next(IncidentId id, Place silent) {
    EscalationPolicy policy = plans.current().escalation(incidents.get(id).severity());
    Optional<Place> next = after(silent, policy);
    timeline.add(
        id,
        EntryKind.ESCALATION,
        Actor.TOCSIN,
        next.isPresent()
            ? SAY.say("silent", silent.level())
            : SAY.say("exhausted", policy.rounds()));
    return next;
  }

  /**
   * After a change of severity: whoever has not answered is paged, and everybody if it got worse.
   */
  @Transactional
  public boolean pagesAfterChange(IncidentId id) {
    return !acknowledged.isAcknowledged(id);
  }

  private static Optional<Place> after(Place place, EscalationPolicy policy) {
    if (place.level() < policy.levels().size()) {
      return Optional.of(new Place(place.round(), place.level() + 1));
    }
    return place.round() < policy.rounds()
        ? Optional.of(new Place(place.round() + 1, 1))
        : Optional.empty();
  }

  /** Each level of each round is paged once, and once more each time an acknowledgement lapsed. */
  private static String pageOf(Incident incident, int round, int level) {
    String again = incident.lapses() == 0 ? "" : ":again" + incident.lapses();
    return DeliveryKey.PAGE + ":" + incident.severity() + ":" + round + ":" + level + again;
  }

  private LocalText names(List<String> contactKeys) {
    List<LocalText> names =
        contactKeys.stream()
            .map(
                key ->
                    plans.current().contact(key).map(Contact::name).orElse(LocalText.verbatim(key)))
            .toList();
    return new LocalText(
        String.join(", ", names.stream().map(LocalText::en).toList()),
        String.join("、", names.stream().map(LocalText::zhCn).toList()));
  }
}
