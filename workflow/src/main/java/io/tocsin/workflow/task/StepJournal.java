package io.tocsin.workflow.task;

import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Actor;
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

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StepJournal() {
    this(null, null, null);
  }

  @Inject
  StepJournal(AcknowledgingIncident acknowledging, Timeline timeline, ReviewLog reviewLog) {
    this.acknowledging = acknowledging;
    this.timeline = timeline;
    this.reviewLog = reviewLog;
  }

  /** Somebody works at it, who thereby acknowledges its incident. */
  void workedAt(ResponderTask task, Actor by) {
    task.incident().ifPresent(incident -> acknowledging.acknowledge(incident, by, "task"));
  }

  /**
   * @param data for the timeline; small, no secrets
   */
  void write(ResponderTask task, Actor by, LocalText text, Map<String, String> data) {
    task.incident().ifPresent(incident -> timeline.add(incident, EntryKind.STEP, by, text, data));
    task.review().ifPresent(review -> reviewLog.add(review, by, text));
  }
}
