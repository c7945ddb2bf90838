package io.tocsin.workflow.task;

import io.tocsin.incident.Actor;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ConfirmingAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Confirms an action and ends the step that waited for it, in one transaction (spec, A2). */
@ApplicationScoped
public class ConfirmingStep {

  static final String CONFIRM = "CONFIRM";
  static final String APPROVE = "APPROVE";

  private final ConfirmingAction confirming;
  private final ResponderTasks responderTasks;
  private final WorkingTask working;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ConfirmingStep() {
    this(null, null, null);
  }

  @Inject
  public ConfirmingStep(
      ConfirmingAction confirming, ResponderTasks responderTasks, WorkingTask working) {
    this.confirming = confirming;
    this.responderTasks = responderTasks;
    this.working = working;
  }

  @Transactional
  public ActionRun confirm(String runId, String commandHash, Actor by) {
    ActionRun run = confirming.confirm(runId, commandHash, by);
    end(run, CONFIRM, by);
    return run;
  }

  /** The second person of a destructive action. */
  @Transactional
  public ActionRun approve(String runId, String commandHash, Actor by) {
    ActionRun run = confirming.approve(runId, commandHash, by);
    end(run, APPROVE, by);
    return run;
  }

  /** One person alone, with a reason. */
  @Transactional
  public ActionRun breakGlass(String runId, String commandHash, String reason, Actor by) {
    ActionRun run = confirming.breakGlass(runId, commandHash, reason, by);
    end(run, APPROVE, by);
    return run;
  }

  private void end(ActionRun run, String outcome, Actor by) {
    step(run)
        .ifPresent(
            task -> working.complete(task.id(), outcome, Optional.empty(), Optional.empty(), by));
  }

  /** Stops what runs; what only waits for people is not run, and its step is skipped. */
  @Transactional
  public ActionRun cancel(String runId, Actor by) {
    ActionRun run = confirming.cancel(runId, by);
    if (run.state() == ActionRun.State.PROPOSED || run.awaitsApproval()) {
      step(run).ifPresent(task -> skip(task, by));
    }
    return run;
  }

  private void skip(ResponderTask task, Actor by) {
    working.complete(task.id(), task.texts().skipOutcome(), Optional.empty(), Optional.empty(), by);
  }

  private Optional<ResponderTask> step(ActionRun run) {
    return responderTasks.list(TaskFilter.of(run.incident())).stream()
        .filter(task -> task.actionRun().equals(Optional.of(run.id())))
        .findFirst();
  }
}
