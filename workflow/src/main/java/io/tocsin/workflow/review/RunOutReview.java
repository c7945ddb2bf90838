package io.tocsin.workflow.review;

import io.tocsin.review.EndingReview;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "record as unfinished". */
@Named
@ApplicationScoped
class RunOutReview implements JavaDelegate, StepBean {

  private final EndingReview ending;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RunOutReview() {
    this(null);
  }

  @Inject
  public RunOutReview(EndingReview ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.runOut(ReviewVariables.review(execution));
  }
}
