package io.tocsin.workflow.review;

import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "wait for the next": on the newest model, whatever model this round ran on. */
@Named
@ApplicationScoped
class AwaitNextReview implements JavaDelegate, StepBean {

  private final ReviewRounds rounds;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AwaitNextReview() {
    this(null);
  }

  @Inject
  public AwaitNextReview(ReviewRounds rounds) {
    this.rounds = rounds;
  }

  @Override
  public void execute(DelegateExecution execution) {
    rounds.awaitNext();
  }
}
