package io.tocsin.checklist;

import static io.tocsin.checklist.ChecklistWording.SAY;

import io.tocsin.evidence.Verdict;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.WrongState;
import io.tocsin.plan.ChecklistItemDefinition;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** Says of an item how it stands: a person, or the probe that measures it (spec, K1, K2). */
@ApplicationScoped
public class SettlingItem {

  private final Incidents incidents;
  private final RecoveryChecklist checklist;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected SettlingItem() {
    this(null, null, null, null);
  }

  @Inject
  public SettlingItem(
      Incidents incidents, RecoveryChecklist checklist, Timeline timeline, Clock clock) {
    this.incidents = incidents;
    this.checklist = checklist;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * A person's word. What a probe measures is not passed or failed by hand; leaving it out needs a
   * reason, and waiving it a commander (checked by the caller).
   *
   * @throws WrongState when this is not a person's to say
   */
  @Transactional
  public void settle(
      IncidentId id, String key, ItemState state, Optional<String> reason, Actor by) {
    Incident incident = incidents.get(id);
    ChecklistItemDefinition item = checklist.definition(key);
    checkMaySettle(incident, item, state, reason);
    store(id, item, state, by, reason, SAY.say("by.person", item.text(), word(state), by.name()));
  }

  /** What the item's probe saw; a warning passes. Waived and left-out items stay as they are. */
  @Transactional
  public void measured(IncidentId id, String key, Verdict verdict) {
    ChecklistItemDefinition item = checklist.definition(key);
    ItemState before = checklist.stored(id, key).state();
    if (before == ItemState.WAIVED || before == ItemState.NOT_APPLICABLE) {
      return;
    }
    ItemState state =
        switch (verdict) {
          case OK, WARN -> ItemState.PASSED;
          case FAIL, UNKNOWN -> ItemState.FAILED;
        };
    store(
        id,
        item,
        state,
        Actor.TOCSIN,
        Optional.empty(),
        SAY.say("by.probe", item.text(), word(state)));
  }

  private static void checkMaySettle(
      Incident incident, ChecklistItemDefinition item, ItemState state, Optional<String> reason) {
    if (incident.status().ended()) {
      throw new WrongState(SAY.say("ended", incident.status().name()));
    }
    if (incident.status() == IncidentStatus.RESOLVED
        && item.group() != ChecklistItemDefinition.Group.DOCUMENTS) {
      throw new WrongState(SAY.say("resolved.already"));
    }
    boolean measured =
        item.probe().isPresent() || item.key().equals(RecoveryChecklist.NO_ALERT_FIRES);
    if (measured && (state == ItemState.PASSED || state == ItemState.FAILED)) {
      throw new WrongState(SAY.say("measured", item.text()));
    }
    if ((state == ItemState.WAIVED || state == ItemState.NOT_APPLICABLE)
        && reason.filter(text -> !text.isBlank()).isEmpty()) {
      throw new WrongState(SAY.say("reason.missing", word(state)));
    }
  }

  private void store(
      IncidentId id,
      ChecklistItemDefinition item,
      ItemState state,
      Actor by,
      Optional<String> reason,
      LocalText text) {
    SettledItem stored = checklist.stored(id, item.key());
    if (stored.state() != state || reason.isPresent()) {
      timeline.add(
          id,
          EntryKind.CHECKLIST,
          by,
          text,
          Map.of("item", item.key(), "state", state.name(), "reason", reason.orElse("")));
    }
    stored.settle(state, by, clock.instant(), reason.orElse(null));
  }

  private static LocalText word(ItemState state) {
    return SAY.say("state." + state.name());
  }
}
