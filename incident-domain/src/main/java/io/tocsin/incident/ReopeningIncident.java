package io.tocsin.incident;

import static io.tocsin.incident.Wording.SAY;

import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** The emergency came back before the incident was closed (spec, I4, PR6). */
@ApplicationScoped
public class ReopeningIncident {

  private final Incidents incidents;
  private final IncidentProcess process;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReopeningIncident() {
    this(null, null, null);
  }

  @Inject
  public ReopeningIncident(Incidents incidents, IncidentProcess process, Timeline timeline) {
    this.incidents = incidents;
    this.process = process;
    this.timeline = timeline;
  }

  /**
   * @throws WrongState unless it is resolved (an open one: the same state again)
   */
  @Transactional
  public Incident reopen(IncidentId id, LocalText reason, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status().open()) {
      return incident;
    }
    if (incident.status() != IncidentStatus.RESOLVED) {
      throw new WrongState(SAY.say("reopen.ended", id.value(), incident.status().name()));
    }
    incident.reopen();
    timeline.add(id, EntryKind.REOPENED, by, SAY.say("reopened", reason));
    process.reopened(id);
    return incident;
  }
}
