package io.tocsin.workflow.review;

import io.tocsin.plan.Plans;
import io.tocsin.review.BeginningReview;
import io.tocsin.review.PlanReview;
import io.tocsin.review.PlanReviews;
import io.tocsin.workflow.engine.StepBean;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "begin review": its time boxes, and whom to ask. */
@Named
@ApplicationScoped
class BeginReview implements JavaDelegate, StepBean {

  private final BeginningReview beginning;
  private final PlanReviews reviews;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected BeginReview() {
    this(null, null, null);
  }

  @Inject
  public BeginReview(BeginningReview beginning, PlanReviews reviews, Plans plans) {
    this.beginning = beginning;
    this.reviews = reviews;
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    PlanReview review = beginning.begin(ReviewVariables.requestedBy(execution));
    Duration answer = plans.current().review().contactsAnswerWithin();
    execution.setVariable(Variables.REVIEW, review.id().value());
    execution.setVariable(ReviewVariables.UNTIL, Date.from(review.dueAt()));
    execution.setVariable("remindAt", Date.from(review.begunAt().plus(answer.dividedBy(2))));
    execution.setVariable("answerUntil", Date.from(review.begunAt().plus(answer)));
    execution.setVariable("confirmations", asked(review));
  }

  private List<String> asked(PlanReview review) {
    return new ArrayList<>(
        reviews.confirmations(review.id()).stream().map(asked -> asked.id().value()).toList());
  }
}
