package io.tocsin.workflow.review;

import io.tocsin.review.RecordingFindings;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** All is known: whether the plan has to be changed. */
@Named
@ApplicationScoped
class DecideChange implements ExecutionListener, StepBean {

  private final RecordingFindings findings;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DecideChange() {
    this(null);
  }

  @Inject
  public DecideChange(RecordingFindings findings) {
    this.findings = findings;
  }

  @Override
  public void notify(DelegateExecution execution) {
    execution.setVariable("planToChange", findings.haveToChange(ReviewVariables.review(execution)));
  }
}
