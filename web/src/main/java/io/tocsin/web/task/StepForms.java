package io.tocsin.web.task;

import io.tocsin.incident.WrongState;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Note;
import io.tocsin.web.part.Wording;
import io.tocsin.workflow.task.HandingOver;
import io.tocsin.workflow.task.LookingAgain;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.WorkingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import java.util.Set;

/** Checks what the forms of a step say before it is done. */
@ApplicationScoped
class StepForms {

  private final ResponderTasks tasks;
  private final LookingAgain looking;
  private final WorkingTask working;
  private final HandingOver handing;
  private final TaskRows rows;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StepForms() {
    this(null, null, null, null, null, null);
  }

  @Inject
  StepForms(
      ResponderTasks tasks,
      LookingAgain looking,
      WorkingTask working,
      HandingOver handing,
      TaskRows rows,
      Visitor visitor) {
    this.tasks = tasks;
    this.looking = looking;
    this.working = working;
    this.handing = handing;
    this.rows = rows;
    this.visitor = visitor;
  }

  void claim(String id) {
    checkMayDo(id);
    working.claim(id, visitor.actor());
  }

  /** Gives back what one has; a step of somebody else stays theirs. */
  void release(String id) {
    checkNotTaken(checkMayDo(id));
    working.release(id);
  }

  void handOver(String id, String user) {
    checkMayDo(id);
    if (user.isBlank()) {
      throw new Invalid("user", Wording.say("problem.choose"));
    }
    handing.handOver(id, user, visitor.actor());
  }

  /** Ends one of several steps, with no note; one that somebody else has stays theirs. */
  void complete(String id, String outcome) {
    ResponderTask task = checkMayDo(id);
    checkNotTaken(task);
    complete(task, outcome, "", task.version());
  }

  void complete(String id, String outcome, String note, String version) {
    complete(checkMayDo(id), outcome, note, number(version));
  }

  /** An action is confirmed by the command that was shown, never by an outcome alone. */
  private void complete(ResponderTask task, String outcome, String note, int version) {
    if (task.actionRun().isPresent() && Set.of("CONFIRM", "APPROVE").contains(outcome)) {
      throw new WrongState(Wording.say("task.confirmCommand"));
    }
    String kept = Note.checked(note);
    looking.beforeCompleting(task, outcome, visitor.actor());
    working.complete(task.id(), outcome, Optional.of(kept), Optional.of(version), visitor.actor());
  }

  void skip(String id, String reason) {
    ResponderTask task = checkMayDo(id);
    if (task.texts().skipOutcome().isEmpty()) {
      throw new WrongState(Wording.say("task.noSkip"));
    }
    working.skip(id, reason, visitor.actor());
  }

  private ResponderTask checkMayDo(String id) {
    ResponderTask task = tasks.get(id);
    if (!rows.mayDo(task)) {
      throw new ForbiddenException();
    }
    return task;
  }

  private void checkNotTaken(ResponderTask task) {
    if (task.assignee().filter(name -> !rows.isVisitor(name)).isPresent()) {
      throw new WrongState(Wording.say("task.notYours", task.assignee().get()));
    }
  }

  private static int number(String version) {
    try {
      return Integer.parseInt(version);
    } catch (NumberFormatException e) {
      throw new Invalid("version", Wording.say("task.version"));
    }
  }
}
