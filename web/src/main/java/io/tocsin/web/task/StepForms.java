package io.tocsin.web.task;

import io.tocsin.incident.WrongState;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Wording;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.WorkingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;

/** Checks what the forms of a step say before it is done. */
@ApplicationScoped
class StepForms {

  private static final int LONGEST_NOTE = 4000;

  private final ResponderTasks tasks;
  private final WorkingTask working;
  private final TaskRows rows;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StepForms() {
    this(null, null, null, null);
  }

  @Inject
  StepForms(ResponderTasks tasks, WorkingTask working, TaskRows rows, Visitor visitor) {
    this.tasks = tasks;
    this.working = working;
    this.rows = rows;
    this.visitor = visitor;
  }

  ResponderTask checkMayDo(String id) {
    ResponderTask task = tasks.get(id);
    if (!rows.mayDo(task)) {
      throw new ForbiddenException();
    }
    return task;
  }

  /** Gives back what one has; a step of somebody else stays theirs. */
  void release(String id) {
    ResponderTask task = checkMayDo(id);
    if (task.assignee().filter(name -> !rows.isVisitor(name)).isPresent()) {
      throw new WrongState(Wording.say("task.notYours", task.assignee().get()));
    }
    working.release(id);
  }

  /** An action is confirmed by the command that was shown, never by an outcome alone. */
  void complete(String id, String outcome, String note, String version) {
    ResponderTask task = checkMayDo(id);
    if (task.actionRun().isPresent() && outcome.equals("CONFIRM")) {
      throw new WrongState(Wording.say("task.confirmCommand"));
    }
    if (note.length() > LONGEST_NOTE) {
      throw new Invalid("note", Wording.say("problem.tooLong", LONGEST_NOTE));
    }
    working.complete(
        id, outcome, Optional.of(note.strip()), Optional.of(number(version)), visitor.actor());
  }

  void skip(String id, String reason) {
    ResponderTask task = checkMayDo(id);
    if (task.texts().skipOutcome().isEmpty()) {
      throw new WrongState(Wording.say("task.noSkip"));
    }
    working.skip(id, reason, visitor.actor());
  }

  private static int number(String version) {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException e) {
      throw new Invalid("version", Wording.say("task.version"));
    }
  }
}
