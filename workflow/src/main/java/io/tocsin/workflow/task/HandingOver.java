package io.tocsin.workflow.task;

import io.tocsin.incident.Actor;
import io.tocsin.text.LocalText;
import io.tocsin.workflow.model.StepRole;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.TaskService;

/**
 * Hands a step to somebody by name, whoever has it now: at night the one who has it may have fallen
 * asleep. The timeline says who did so (spec, U1). It acknowledges nothing, because the one who is
 * handed a step may not know of it yet.
 */
@ApplicationScoped
public class HandingOver {

  private final TaskService tasks;
  private final ResponderTasks responderTasks;
  private final Assignees assignees;
  private final StepJournal journal;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected HandingOver() {
    this(null, null, null, null);
  }

  @Inject
  public HandingOver(
      TaskService tasks, ResponderTasks responderTasks, Assignees assignees, StepJournal journal) {
    this.tasks = tasks;
    this.responderTasks = responderTasks;
    this.assignees = assignees;
    this.journal = journal;
  }

  /**
   * Handing a step to whoever has it changes nothing.
   *
   * @throws UnfitAssignee when nobody enabled of this name holds the step's role
   */
  @Transactional
  public ResponderTask handOver(String id, String user, Actor by) {
    ResponderTask task = responderTasks.get(id);
    String to = assignees.fit(user, StepRole.of(task.role())).name();
    if (task.assignee().equals(Optional.of(to))) {
      return task;
    }
    tasks.setAssignee(id, to);
    journal.write(task, by, said(task, to, by), Map.of("step", task.step(), "assignee", to));
    return responderTasks.get(id);
  }

  private static LocalText said(ResponderTask task, String to, Actor by) {
    LocalText step = task.texts().name();
    return task.assignee()
        .filter(from -> !from.equals(by.name()))
        .map(from -> StepWording.SAY.say("handed.from", step, by.name(), from, to))
        .orElseGet(() -> StepWording.SAY.say("handed", step, by.name(), to));
  }
}
