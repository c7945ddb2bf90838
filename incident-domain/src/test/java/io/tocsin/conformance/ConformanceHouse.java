package io.tocsin.conformance;

import io.tocsin.incident.Incidents;
import io.tocsin.text.LocalText;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** Gives other packages' tests what is package-private here. */
public final class ConformanceHouse {

  static final PlannedStep LOOK = step("Probe_Health", "Look at health", StepKind.PROBE, "");
  static final PlannedStep ASSESS =
      step("Task_Assess", "Assess diagnosis", StepKind.DECISION, "responder");
  static final PlannedStep RESTART = step("Call_Restart", "Restart", StepKind.ACTION, "");
  static final PlannedStep ROLL_BACK = step("Call_RollBack", "Roll back", StepKind.ACTION, "");

  private final RecordingSteps recording;
  private final ReadingConformance reading;
  private final ReadingStepTimes times;

  public ConformanceHouse(EntityManager entityManager, Incidents incidents, Clock clock) {
    ProcedureRuns runs = new ProcedureRuns(entityManager);
    recording = new RecordingSteps(runs, clock);
    reading =
        new ReadingConformance(
            incidents,
            runs,
            (key, version) -> version == 1 ? List.of(LOOK, ASSESS, RESTART, ROLL_BACK) : List.of(),
            clock);
    times = new ReadingStepTimes(runs, clock);
  }

  ReadingStepTimes times() {
    return times;
  }

  public RecordingSteps recording() {
    return recording;
  }

  public ReadingConformance reading() {
    return reading;
  }

  private static PlannedStep step(String id, String name, StepKind kind, String role) {
    return new PlannedStep(id, LocalText.verbatim(name), kind, role);
  }
}
