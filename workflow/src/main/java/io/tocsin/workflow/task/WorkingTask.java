package io.tocsin.workflow.task;

import io.tocsin.incident.Actor;
import io.tocsin.incident.WrongState;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.text.LocalText;
import io.tocsin.workflow.lifecycle.Variables;
import io.tocsin.workflow.model.StepTexts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What people do with their steps (spec, U1). Two people at once: the first is heard, the second
 * gets {@link TaskGone} or {@link TaskChanged}.
 */
@ApplicationScoped
public class WorkingTask {

  private final TaskService tasks;
  private final ResponderTasks responderTasks;
  private final ActionRuns runs;
  private final StepJournal journal;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WorkingTask() {
    this(null, null, null, null);
  }

  @Inject
  public WorkingTask(
      TaskService tasks, ResponderTasks responderTasks, ActionRuns runs, StepJournal journal) {
    this.tasks = tasks;
    this.responderTasks = responderTasks;
    this.runs = runs;
    this.journal = journal;
  }

  /**
   * Takes a step; taking it again changes nothing.
   *
   * @throws TaskChanged when somebody else has it
   */
  @Transactional
  public ResponderTask claim(String id, Actor by) {
    ResponderTask task = responderTasks.get(id);
    if (task.assignee().isPresent() && !task.assignee().get().equals(by.name())) {
      throw new TaskChanged(StepWording.SAY.say("claimed", task.assignee().get()));
    }
    journal.workedAt(task, by);
    tasks.setAssignee(id, by.name());
    return responderTasks.get(id);
  }

  @Transactional
  public ResponderTask release(String id) {
    tasks.setAssignee(responderTasks.get(id).id(), null);
    return responderTasks.get(id);
  }

  /**
   * Ends a step.
   *
   * @param version what {@link ResponderTask#version()} was when it was read; empty: whatever it is
   * @throws WrongOutcome when the step has no such outcome
   */
  @Transactional
  public void complete(
      String id, String outcome, Optional<String> note, Optional<Integer> version, Actor by) {
    ResponderTask task = responderTasks.get(id);
    StepTexts.Outcome chosen =
        task.texts().outcomes().stream()
            .filter(known -> known.key().equals(outcome))
            .findFirst()
            .orElseThrow(() -> new WrongOutcome(outcome, keys(task)));
    version
        .filter(known -> known != task.version())
        .ifPresent(
            stale -> {
              throw new TaskChanged(StepWording.SAY.say("changed"));
            });
    checkConfirmed(task, outcome);
    tasks.setVariable(task.id(), Variables.NOTE, note.orElse(""));
    journal.workedAt(task, by);
    journal.completed(task, by, said(task, chosen, note, by), data(task, outcome));
    end(task, outcome, by, Map.of());
  }

  /** An action is confirmed by the hash of the command that was shown, never by ending its step. */
  private void checkConfirmed(ResponderTask task, String outcome) {
    task.actionRun()
        .map(runs::get)
        .filter(
            run ->
                (outcome.equals(ConfirmingStep.CONFIRM) && run.state() == ActionRun.State.PROPOSED)
                    || (outcome.equals(ConfirmingStep.APPROVE) && run.awaitsApproval()))
        .ifPresent(
            run -> {
              throw new WrongState(StepWording.SAY.say("confirm.first"));
            });
  }

  /** Leaves a step out, for a reason that the timeline keeps. */
  @Transactional
  public void skip(String id, String reason, Actor by) {
    ResponderTask task = responderTasks.get(id);
    String outcome = task.texts().skipOutcome();
    journal.workedAt(task, by);
    journal.write(
        task,
        by,
        StepWording.SAY.say("skipped", task.texts().name(), by.name(), LocalText.verbatim(reason)),
        data(task, outcome));
    end(task, outcome, by, Map.of(Variables.SKIP_REASON, passing(reason)));
  }

  private static Map<String, String> data(ResponderTask task, String outcome) {
    return Map.of("step", task.step(), "outcome", outcome);
  }

  /** For the listeners of this transaction only; the timeline and the step's run keep it. */
  private static TypedValue passing(String text) {
    return org.camunda.bpm.engine.variable.Variables.stringValue(text, true);
  }

  private void end(ResponderTask task, String outcome, Actor by, Map<String, Object> more) {
    Map<String, Object> variables = new HashMap<>(more);
    variables.put(Variables.OUTCOME, outcome);
    variables.put(Variables.COMPLETED_BY, by.name());
    try {
      tasks.setAssignee(task.id(), by.name());
      tasks.complete(task.id(), variables);
    } catch (OptimisticLockingException e) {
      throw new TaskGone(task.id());
    }
  }

  private static LocalText said(
      ResponderTask task, StepTexts.Outcome outcome, Optional<String> note, Actor by) {
    LocalText name = task.texts().name();
    return note.filter(text -> !text.isBlank())
        .map(
            text ->
                StepWording.SAY.say(
                    "completed.note", name, outcome.label(), by.name(), LocalText.verbatim(text)))
        .orElseGet(() -> StepWording.SAY.say("completed", name, outcome.label(), by.name()));
  }

  private static List<String> keys(ResponderTask task) {
    return task.texts().outcomes().stream().map(StepTexts.Outcome::key).toList();
  }
}
