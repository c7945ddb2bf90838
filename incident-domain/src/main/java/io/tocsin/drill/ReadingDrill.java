package io.tocsin.drill;

import io.tocsin.conformance.Conformance;
import io.tocsin.conformance.ReadingConformance;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Incidents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Tells how exercises went. */
@ApplicationScoped
public class ReadingDrill {

  private final Drills drills;
  private final Incidents incidents;
  private final ReadingConformance conformance;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReadingDrill() {
    this(null, null, null);
  }

  @Inject
  public ReadingDrill(Drills drills, Incidents incidents, ReadingConformance conformance) {
    this.drills = drills;
    this.incidents = incidents;
    this.conformance = conformance;
  }

  /**
   * @throws NoSuchDrill when the incident is none
   */
  @Transactional
  public DrillReport report(IncidentId id) {
    return report(drills.find(id).orElseThrow(() -> new NoSuchDrill(id)));
  }

  /** When each procedure was gone through to the end last; others are not in it. */
  @Transactional
  public Map<String, Instant> lastTested() {
    return drills.lastTested();
  }

  /** Newest first. */
  @Transactional
  public List<DrillReport> all(int first, int limit) {
    return drills.all(first, limit).stream().map(this::report).toList();
  }

  private DrillReport report(Drill drill) {
    Incident incident = incidents.get(drill.incident());
    List<Conformance> runs = conformance.of(drill.incident());
    boolean gone =
        incident.status() == IncidentStatus.RESOLVED || incident.status() == IncidentStatus.CLOSED;
    return new DrillReport(
        incident, drill, runs, gone ? new Marking(incident, runs).marks() : List.of());
  }
}
