package io.tocsin.postmortem;

import static io.tocsin.postmortem.Wording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.WrongState;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Opens the postmortem of an incident that is over (spec, M1). */
@ApplicationScoped
public class OpeningPostmortem {

  private final Incidents incidents;
  private final Postmortems postmortems;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected OpeningPostmortem() {
    this(null, null, null, null);
  }

  @Inject
  public OpeningPostmortem(
      Incidents incidents, Postmortems postmortems, Timeline timeline, Clock clock) {
    this.incidents = incidents;
    this.postmortems = postmortems;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * The postmortem of an incident, opened when there was none. One that was handed in before the
   * emergency came back and was resolved anew is a draft again, its texts kept.
   *
   * @throws WrongState while the incident is not resolved
   */
  @Transactional
  public Postmortem open(IncidentId id) {
    Incident incident = incidents.get(id);
    if (incident.status() != IncidentStatus.RESOLVED
        && incident.status() != IncidentStatus.CLOSED) {
      throw new WrongState(SAY.say("unresolved", id.value(), incident.status().name()));
    }
    Optional<Postmortem> found = postmortems.hold(id);
    if (found.isEmpty()) {
      return opened(id);
    }
    if (handedInBefore(found.get(), incident)) {
      found.get().backToDraft();
      postmortems.flush();
      timeline.add(id, EntryKind.POSTMORTEM, Actor.TOCSIN, SAY.say("came.back"));
    }
    return found.get();
  }

  private Postmortem opened(IncidentId id) {
    Postmortem postmortem = new Postmortem(id, clock.instant());
    postmortems.add(postmortem);
    timeline.add(id, EntryKind.POSTMORTEM, Actor.TOCSIN, SAY.say("opened"));
    return postmortem;
  }

  private static boolean handedInBefore(Postmortem postmortem, Incident incident) {
    return postmortem.state() != PostmortemState.DRAFT
        && incident
            .resolvedAt()
            .flatMap(resolved -> postmortem.submittedAt().map(resolved::isAfter))
            .orElse(false);
  }
}
