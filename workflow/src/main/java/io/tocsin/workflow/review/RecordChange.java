package io.tocsin.workflow.review;

import io.tocsin.review.PlanReview.Outcome;
import io.tocsin.review.RecordingFindings;
import io.tocsin.workflow.engine.StepBean;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The plan was changed, or the change left out with a reason. */
@Named
@ApplicationScoped
class RecordChange implements ExecutionListener, StepBean {

  private final RecordingFindings recording;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecordChange() {
    this(null);
  }

  @Inject
  public RecordChange(RecordingFindings recording) {
    this.recording = recording;
  }

  @Override
  public void notify(DelegateExecution execution) {
    recording.found(
        ReviewVariables.review(execution),
        ReviewVariables.skipReason(execution).isPresent() ? Outcome.TO_CHANGE : Outcome.CHANGED,
        ReviewVariables.words(execution),
        Variables.completedBy(execution));
  }
}
