package io.tocsin.workflow.task;

import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Actor;
import io.tocsin.review.ContactNames;
import io.tocsin.review.PlanReviews;
import io.tocsin.review.ReviewLog;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;

/**
 * Where it is written what people did with a step: in the timeline of its incident, or in the log
 * of its review.
 */
@ApplicationScoped
class StepJournal {

  private final AcknowledgingIncident acknowledging;
  private final Timeline timeline;
  private final ReviewLog reviewLog;
  private final PlanReviews reviews;
  private final ContactNames contacts;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StepJournal() {
    this(null, null, null, null, null);
  }

  @Inject
  StepJournal(
      AcknowledgingIncident acknowledging,
      Timeline timeline,
      ReviewLog reviewLog,
      PlanReviews reviews,
      ContactNames contacts) {
    this.acknowledging = acknowledging;
    this.timeline = timeline;
    this.reviewLog = reviewLog;
    this.reviews = reviews;
    this.contacts = contacts;
  }

  /** Somebody works at it, who thereby acknowledges its incident. */
  void workedAt(ResponderTask task, Actor by) {
    task.incident().ifPresent(incident -> acknowledging.acknowledge(incident, by, "task"));
  }

  /**
   * Somebody did it. What they found out about a contact is in the log by itself, with how.
   *
   * @param data as for {@link #write}
   */
  void completed(ResponderTask task, Actor by, LocalText text, Map<String, String> data) {
    if (task.confirmation().isEmpty()) {
      write(task, by, text, data);
    }
  }

  /**
   * @param data for the timeline; small, no secrets
   */
  void write(ResponderTask task, Actor by, LocalText text, Map<String, String> data) {
    task.incident().ifPresent(incident -> timeline.add(incident, EntryKind.STEP, by, text, data));
    task.review().ifPresent(review -> reviewLog.add(review, by, naming(task, text)));
  }

  /** Steps about contacts are all called alike: the line says about which. */
  private LocalText naming(ResponderTask task, LocalText text) {
    return task.confirmation()
        .map(reviews::confirmation)
        .map(
            asked ->
                StepWording.SAY.say(
                    "of.contact",
                    contacts.contact(asked.contact()),
                    contacts.channel(asked.channel()),
                    text))
        .orElse(text);
  }
}
