package io.tocsin.workflow.review;

import io.tocsin.review.EndingReview;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "record result". */
@Named
@ApplicationScoped
class EndReview implements JavaDelegate, StepBean {

  private final EndingReview ending;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected EndReview() {
    this(null);
  }

  @Inject
  public EndReview(EndingReview ending) {
    this.ending = ending;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ending.end(ReviewVariables.review(execution));
  }
}
