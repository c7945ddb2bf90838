package io.tocsin.web.postmortem;

import io.tocsin.incident.IncidentId;
import io.tocsin.postmortem.CommentingOnPostmortem;
import io.tocsin.postmortem.EditingPostmortem;
import io.tocsin.postmortem.PublishingPostmortem;
import io.tocsin.postmortem.ReturningPostmortem;
import io.tocsin.postmortem.SubmittingPostmortem;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import io.tocsin.workflow.task.WorkingTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** What people do with a postmortem; the step that waits for it ends in the same transaction. */
@ApplicationScoped
class PostmortemForms {

  private final EditingPostmortem editing;
  private final CommentingOnPostmortem commenting;
  private final SubmittingPostmortem submitting;
  private final ReturningPostmortem returning;
  private final PublishingPostmortem publishing;
  private final ResponderTasks tasks;
  private final WorkingTask working;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PostmortemForms() {
    this(null, null, null, null, null, null, null, null);
  }

  @Inject
  PostmortemForms(
      EditingPostmortem editing,
      CommentingOnPostmortem commenting,
      SubmittingPostmortem submitting,
      ReturningPostmortem returning,
      PublishingPostmortem publishing,
      ResponderTasks tasks,
      WorkingTask working,
      Visitor visitor) {
    this.editing = editing;
    this.commenting = commenting;
    this.submitting = submitting;
    this.returning = returning;
    this.publishing = publishing;
    this.tasks = tasks;
    this.working = working;
    this.visitor = visitor;
  }

  /** The version to save against next. */
  int save(IncidentId id, PostmortemForm form) {
    return editing.save(id, form.draft(), form.version, visitor.actor()).version();
  }

  void comment(IncidentId id, String text) {
    commenting.comment(id, text, visitor.actor());
  }

  /** Saves what the form holds first: what was typed last is handed in as well. */
  @Transactional
  void submit(IncidentId id, PostmortemForm form) {
    save(id, form);
    submitting.submit(id, visitor.actor());
    end(id, "Task_WritePostmortem", "SUBMIT");
  }

  @Transactional
  void sendBack(IncidentId id, String note) {
    returning.sendBack(id, note, visitor.actor());
    end(id, "Task_ReviewPostmortem", "REVISE");
  }

  @Transactional
  void publish(IncidentId id) {
    publishing.publish(id, visitor.actor());
    end(id, "Task_ReviewPostmortem", "PUBLISH");
  }

  private void end(IncidentId id, String step, String outcome) {
    tasks.list(TaskFilter.of(id)).stream()
        .filter(task -> task.step().equals(step))
        .findFirst()
        .ifPresent(
            task ->
                working.complete(
                    task.id(), outcome, Optional.empty(), Optional.empty(), visitor.actor()));
  }
}
