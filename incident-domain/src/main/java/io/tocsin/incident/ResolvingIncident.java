package io.tocsin.incident;

import static io.tocsin.incident.Wording.SAY;

import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;

/** Recovery is verified: the resolution clock stops (spec, S3, K2). */
@ApplicationScoped
public class ResolvingIncident {

  private final Incidents incidents;
  private final IncidentProcess process;
  private final Gatekeeping gates;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ResolvingIncident() {
    this(null, null, null, null, null);
  }

  @Inject
  public ResolvingIncident(
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
   * Resolves from wherever the procedure is.
   *
   * @throws GateShut while an item of the checklist is open, its result is stale, or an alert fires
   */
  @Transactional
  public Incident resolve(IncidentId id, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status() == IncidentStatus.RESOLVED) {
      return incident;
    }
    resolved(id, by);
    process.recoveryVerified(id);
    return incident;
  }

  /** Records the fact when the process comes by; nothing when it is recorded already. */
  @Transactional
  public Incident resolved(IncidentId id, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status() == IncidentStatus.RESOLVED) {
      return incident;
    }
    if (incident.status().ended()) {
      throw new WrongState(SAY.say("ended", id.value(), incident.status().name()));
    }
    List<OpenItem> shutBy = gates.shutBy(incident, Ending.RESOLVE);
    if (!shutBy.isEmpty()) {
      throw new GateShut(SAY.say("resolve.shut", shutBy.size()), shutBy);
    }
    record(incident, by);
    return incident;
  }

  /**
   * After what was stale was measured again: resolves when all holds, else says in the timeline
   * what does not. Nothing when the incident has ended meanwhile.
   */
  @Transactional
  public void resolveIfAllHolds(IncidentId id, Actor by) {
    Incident incident = incidents.get(id);
    if (!incident.status().open()) {
      return;
    }
    List<OpenItem> open = gates.open(incident, Ending.RESOLVE);
    if (open.isEmpty()) {
      record(incident, by);
      process.recoveryVerified(id);
    } else {
      timeline.add(
          id,
          EntryKind.CHECKLIST,
          Actor.TOCSIN,
          SAY.say("resolve.refused", open.size(), OpenItem.texts(open)));
    }
  }

  private void record(Incident incident, Actor by) {
    incident.acknowledge(by, clock.instant());
    incident.resolve(clock.instant());
    timeline.add(incident.id(), EntryKind.RESOLVED, by, SAY.say("resolved", by.name()));
  }
}
