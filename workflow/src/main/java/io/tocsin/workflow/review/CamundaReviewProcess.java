package io.tocsin.workflow.review;

import io.tocsin.incident.Actor;
import io.tocsin.review.ConfirmationId;
import io.tocsin.review.ReviewProcess;
import io.tocsin.workflow.engine.BusinessKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.RuntimeService;

/** Sends messages to the processes of a review. */
@ApplicationScoped
class CamundaReviewProcess implements ReviewProcess {

  private final RuntimeService runtime;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CamundaReviewProcess() {
    this(null);
  }

  @Inject
  public CamundaReviewProcess(RuntimeService runtime) {
    this.runtime = runtime;
  }

  @Override
  public void reviewNow(Actor by) {
    runtime
        .createMessageCorrelation("ReviewRequested")
        .processInstanceBusinessKey(ReviewRounds.PROCESS)
        .setVariable(ReviewVariables.REQUESTED_BY, by.name())
        .setVariable(ReviewVariables.REQUESTED_BY_KIND, by.kind().name())
        .correlateAll();
  }

  @Override
  public void answered(ConfirmationId confirmation) {
    runtime
        .createMessageCorrelation("ContactAnswered")
        .processInstanceBusinessKey(BusinessKey.confirmation(confirmation.value()))
        .correlateAll();
  }
}
