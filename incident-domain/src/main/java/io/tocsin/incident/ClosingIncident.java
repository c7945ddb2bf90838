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
    List<OpenItem> open = gates.beforeClosing(incident);
    if (!open.isEmpty()) {
      throw new GateShut(SAY.say("close.shut", open.size()), open);
    }
    incident.close(clock.instant());
    timeline.add(id, EntryKind.CLOSED, by, SAY.say("closed", by.name()));
    return incident;
  }
}
