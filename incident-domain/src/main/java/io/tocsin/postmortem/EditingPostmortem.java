package io.tocsin.postmortem;

import static io.tocsin.postmortem.Wording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.UnknownKey;
import io.tocsin.incident.WrongState;
import io.tocsin.plan.Plans;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Keeps what people write, so that no edit overwrites another unseen (spec, M2). */
@ApplicationScoped
public class EditingPostmortem {

  private final Incidents incidents;
  private final Plans plans;
  private final Postmortems postmortems;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected EditingPostmortem() {
    this(null, null, null, null, null);
  }

  @Inject
  public EditingPostmortem(
      Incidents incidents, Plans plans, Postmortems postmortems, Timeline timeline, Clock clock) {
    this.incidents = incidents;
    this.plans = plans;
    this.postmortems = postmortems;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Saves all texts. Saving what is stored already changes nothing, so a page may save by itself.
   * The timeline tells of a writer once, not of every save.
   *
   * @param expectedVersion {@link Postmortem#version()} as it was when the writer began
   * @throws EditConflict when somebody else saved since; it carries what is stored
   * @throws WrongState when it is published
   * @throws UnknownKey when the plan has no such root cause for the incident's procedure
   */
  @Transactional
  public Postmortem save(IncidentId id, Draft draft, int expectedVersion, Actor by) {
    Postmortem postmortem = postmortems.hold(id).orElseThrow(() -> new NoSuchPostmortem(id));
    if (postmortem.draft().equals(draft)) {
      return postmortem;
    }
    if (postmortem.state() == PostmortemState.PUBLISHED) {
      throw new WrongState(SAY.say("published.already"));
    }
    if (postmortem.version() != expectedVersion) {
      throw new EditConflict(postmortem, expectedVersion);
    }
    requireKnownCause(id, draft, postmortem.draft());
    boolean newWriter = !postmortem.editedBy().filter(by.name()::equals).isPresent();
    postmortem.write(draft, by, clock.instant());
    postmortems.flush();
    if (newWriter) {
      timeline.add(id, EntryKind.POSTMORTEM, by, SAY.say("written", by.name()));
    }
    return postmortem;
  }

  /** A cause that the plan has dropped since it was chosen may stay. */
  private void requireKnownCause(IncidentId id, Draft draft, Draft stored) {
    String cause = draft.rootCause();
    if (cause.isEmpty() || cause.equals(stored.rootCause())) {
      return;
    }
    boolean known =
        plans.current().procedure(incidents.get(id).procedureKey()).stream()
            .flatMap(procedure -> procedure.rootCauses().stream())
            .anyMatch(candidate -> candidate.key().equals(cause));
    if (!known) {
      throw new UnknownKey("rootCause", cause);
    }
  }
}
