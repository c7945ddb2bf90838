package io.tocsin.escalation;

import static io.tocsin.escalation.EscalationWording.SAY;

import io.tocsin.delivery.EventKind;
import io.tocsin.delivery.PlanningDelivery;
import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.timeline.TimelineEntry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A step of a procedure tells a contact what it says (spec, PR10). */
@ApplicationScoped
public class TellingContact {

  private static final String PASSAGE = "told";
  private static final int MOST = 1000;

  /** What a message and the timeline hold of it, in characters. */
  private static final int LONGEST = 1000;

  private final Incidents incidents;
  private final PlanningDelivery planning;
  private final Plans plans;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TellingContact() {
    this(null, null, null, null);
  }

  @Inject
  public TellingContact(
      Incidents incidents, PlanningDelivery planning, Plans plans, Timeline timeline) {
    this.incidents = incidents;
    this.planning = planning;
    this.plans = plans;
    this.timeline = timeline;
  }

  /**
   * Each time that the step is come to, it tells again. In a drill the timeline says whom it would
   * have told who takes no part.
   *
   * @param passage names this passage of the step among all others
   * @param name of the step
   * @param what to tell; its name where that is empty
   */
  @Transactional
  public void tell(
      IncidentId id,
      String passage,
      String contact,
      String channel,
      LocalText name,
      LocalText what) {
    LocalText text = what.en().isBlank() ? name : what;
    boolean planned =
        planning
            .plan(
                id,
                EventKind.TOLD.word() + ":" + passage,
                incidents.get(id).severity(),
                contact,
                channel)
            .isPresent();
    Plan plan = plans.current();
    timeline.add(
        id,
        EntryKind.STEP,
        Actor.TOCSIN,
        SAY.say(
            planned ? "told" : "told.drill",
            name,
            plan.nameOf(contact),
            plan.nameOfChannel(channel)),
        Map.of(PASSAGE, passage, "en", cut(text.en()), "zh", cut(text.zhCn())));
  }

  /** What a message about that passage says. */
  static Optional<LocalText> text(Timeline timeline, IncidentId id, String passage) {
    return timeline.of(id, Set.of(EntryKind.STEP), 0, MOST).stream()
        .map(TimelineEntry::data)
        .filter(data -> passage.equals(data.get(PASSAGE)))
        .map(data -> new LocalText(data.getOrDefault("en", ""), data.getOrDefault("zh", "")))
        .findFirst();
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
