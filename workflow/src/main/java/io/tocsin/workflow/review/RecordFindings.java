package io.tocsin.workflow.review;

import io.tocsin.incident.Actor;
import io.tocsin.review.PlanReview.Outcome;
import io.tocsin.review.RecordingFindings;
import io.tocsin.review.ReviewId;
import io.tocsin.workflow.engine.StepBean;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The plan was read or changed, or that was left out with a reason. */
@Named
@ApplicationScoped
class RecordFindings implements ExecutionListener, StepBean {

  private final RecordingFindings recording;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecordFindings() {
    this(null);
  }

  @Inject
  public RecordFindings(RecordingFindings recording) {
    this.recording = recording;
  }

  @Override
  public void notify(DelegateExecution execution) {
    ReviewId review = ReviewVariables.review(execution);
    Actor by = Variables.completedBy(execution);
    String words = ReviewVariables.words(execution);
    if (ReviewVariables.skipReason(execution).isPresent()) {
      recording.leftOut(review, words, by);
    } else {
      Outcome found = Outcome.valueOf(Variables.text(execution, Variables.OUTCOME));
      recording.found(review, found, words, by);
    }
  }
}
