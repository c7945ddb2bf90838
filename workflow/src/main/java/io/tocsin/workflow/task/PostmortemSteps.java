package io.tocsin.workflow.task;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.postmortem.Postmortem;
import io.tocsin.postmortem.PublishingPostmortem;
import io.tocsin.postmortem.ReturningPostmortem;
import io.tocsin.postmortem.SubmittingPostmortem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Moves a postmortem on and ends the step that waited for it, in one transaction (spec, PR8). One
 * that no process waits for, because it is optional, moves on alone.
 */
@ApplicationScoped
public class PostmortemSteps {

  private static final String WRITE = "Task_WritePostmortem";
  private static final String REVIEW = "Task_ReviewPostmortem";

  private final SubmittingPostmortem submitting;
  private final ReturningPostmortem returning;
  private final PublishingPostmortem publishing;
  private final ResponderTasks responderTasks;
  private final WorkingTask working;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PostmortemSteps() {
    this(null, null, null, null, null);
  }

  @Inject
  public PostmortemSteps(
      SubmittingPostmortem submitting,
      ReturningPostmortem returning,
      PublishingPostmortem publishing,
      ResponderTasks responderTasks,
      WorkingTask working) {
    this.submitting = submitting;
    this.returning = returning;
    this.publishing = publishing;
    this.responderTasks = responderTasks;
    this.working = working;
  }

  @Transactional
  public Postmortem submit(IncidentId id, Actor by) {
    Postmortem submitted = submitting.submit(id, by);
    end(id, WRITE, "SUBMIT", by);
    return submitted;
  }

  @Transactional
  public Postmortem sendBack(IncidentId id, String note, Actor by) {
    Postmortem draft = returning.sendBack(id, note, by);
    end(id, REVIEW, "REVISE", by);
    return draft;
  }

  @Transactional
  public Postmortem publish(IncidentId id, Actor by) {
    Postmortem published = publishing.publish(id, by);
    end(id, REVIEW, "PUBLISH", by);
    return published;
  }

  private void end(IncidentId id, String step, String outcome, Actor by) {
    responderTasks.list(TaskFilter.of(id)).stream()
        .filter(task -> task.step().equals(step))
        .findFirst()
        .ifPresent(
            task -> working.complete(task.id(), outcome, Optional.empty(), Optional.empty(), by));
  }
}
