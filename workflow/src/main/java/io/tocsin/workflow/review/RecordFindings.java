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

/** The plan was read, or the reading left out with a reason. */
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
    recording.found(
        ReviewVariables.review(execution),
        ReviewVariables.skipReason(execution).isPresent()
            ? Outcome.NOT_REVIEWED
            : Outcome.valueOf(Variables.text(execution, Variables.OUTCOME)),
        ReviewVariables.words(execution),
        Variables.completedBy(execution));
  }
}
