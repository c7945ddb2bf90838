package io.tocsin.incident;

import static io.tocsin.incident.Wording.SAY;

import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Raises or lowers the severity: clocks are armed anew, routing runs again (spec, S4). */
@ApplicationScoped
public class ChangingSeverity {

  private final Incidents incidents;
  private final IncidentProcess process;
  private final Plans plans;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ChangingSeverity() {
    this(null, null, null, null, null);
  }

  @Inject
  public ChangingSeverity(
      Incidents incidents, IncidentProcess process, Plans plans, Timeline timeline, Clock clock) {
    this.incidents = incidents;
    this.process = process;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** The same severity again changes nothing. */
  @Transactional
  public Incident change(IncidentId id, Severity to, LocalText reason, Actor by) {
    Incident incident = incidents.get(id);
    if (!incident.status().open()) {
      throw new WrongState(SAY.say("not.open", id.value(), incident.status().name()));
    }
    Severity from = incident.severity();
    if (from == to) {
      return incident;
    }
    incident.changeSeverity(to, plans.at(incident.pace()).rule(to), clock.instant());
    timeline.add(
        id,
        EntryKind.SEVERITY,
        by,
        SAY.say("severity", from.name(), to.name(), reason),
        Map.of("from", from.name(), "to", to.name()));
    process.severityChanged(id);
    return incident;
  }
}
