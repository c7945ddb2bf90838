package io.tocsin.incident;

import static io.tocsin.incident.Wording.SAY;

import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** The documents are done: the incident ends (spec, K2). */
@ApplicationScoped
public class ClosingIncident {

  private final Incidents incidents;
  private final IncidentProcess process;
  private final Gatekeeping gates;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ClosingIncident() {
    this(null, null, null, null, null);
  }

  @Inject
  public ClosingIncident(
      Incidents incidents,
      IncidentProcess process,
      Gatekeeping gates,
      Timeline timeline,
      Clock clock) {
    this.incidents = incidents;
    this.process = process;
    this.gates = gates;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * @throws GateShut while a document is missing
   * @throws WrongState when it is not resolved
   */
  @Transactional
  public Incident close(IncidentId id, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status() == IncidentStatus.CLOSED) {
      return incident;
    }
    closed(id, by);
    process.closingConfirmed(id);
    return incident;
  }

  /** Records the fact when the process comes by; nothing when it is recorded already. */
  @Transactional
  public Incident closed(IncidentId id, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status() == IncidentStatus.CLOSED) {
      return incident;
    }
    if (incident.status() != IncidentStatus.RESOLVED) {
      throw new WrongState(SAY.say("close.unresolved", id.value(), incident.status().name()));
    }
    List<OpenItem> shutBy = gates.shutBy(incident, Ending.CLOSE);
    if (!shutBy.isEmpty()) {
      throw new GateShut(SAY.say("close.shut", shutBy.size()), shutBy);
    }
    record(incident, by);
    return incident;
  }

  /**
   * After what was stale was measured again: closes when all holds, else says in the timeline what
   * does not. Nothing when the incident is not resolved any more.
   */
  @Transactional
  public void closeIfAllHolds(IncidentId id, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status() != IncidentStatus.RESOLVED) {
      return;
    }
    List<OpenItem> open = gates.open(incident, Ending.CLOSE);
    if (open.isEmpty()) {
      record(incident, by);
      process.closingConfirmed(id);
    } else {
      timeline.add(
          id,
          EntryKind.CHECKLIST,
          Actor.TOCSIN,
          SAY.say("close.refused", open.size(), OpenItem.texts(open)));
    }
  }

  private void record(Incident incident, Actor by) {
    incident.close(clock.instant());
    timeline.add(incident.id(), EntryKind.CLOSED, by, SAY.say("closed", by.name()));
  }
}
