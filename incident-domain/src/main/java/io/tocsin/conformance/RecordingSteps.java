package io.tocsin.conformance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/**
 * Writes down what becomes of a procedure's steps, in the transaction in which it happens. What is
 * told of a run or a step whose beginning nobody recorded is passed over.
 */
@ApplicationScoped
public class RecordingSteps {

  private final ProcedureRuns runs;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecordingSteps() {
    this(null, null);
  }

  @Inject
  public RecordingSteps(ProcedureRuns runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  @Transactional
  public void procedureStarted(StartedProcedure started) {
    runs.add(new ProcedureRun(started, clock.instant()));
  }

  /**
   * @param left it was left before its own end
   */
  @Transactional
  public void procedureEnded(String run, boolean left) {
    runs.find(run).ifPresent(known -> known.end(left, clock.instant()));
  }

  /**
   * @param run of the procedure
   * @param stepRun identifies this run of the step; at most 64 characters
   */
  @Transactional
  public void started(String run, String stepRun, PlannedStep step) {
    runs.find(run).ifPresent(known -> runs.add(new StepRun(stepRun, known, step, clock.instant())));
  }

  /** When the step's time box ends. */
  @Transactional
  public void due(String stepRun, Instant at) {
    runs.step(stepRun).ifPresent(known -> known.due(at));
  }

  /**
   * @param skippedBecause why this person left it out; absent where they did not
   */
  @Transactional
  public void doneBy(String stepRun, String name, Optional<String> skippedBecause) {
    runs.step(stepRun).ifPresent(known -> known.doneBy(name, skippedBecause));
  }

  @Transactional
  public void ended(String stepRun, StepOutcome outcome) {
    runs.step(stepRun).ifPresent(known -> known.end(outcome, clock.instant()));
  }

  /** The procedure went on without the step, or was left itself. */
  @Transactional
  public void left(String stepRun) {
    runs.step(stepRun).ifPresent(known -> known.leave(clock.instant()));
  }
}
