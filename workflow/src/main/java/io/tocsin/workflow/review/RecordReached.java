package io.tocsin.workflow.review;

import io.tocsin.review.AnsweringConfirmation;
import io.tocsin.review.ContactConfirmation.How;
import io.tocsin.review.ContactConfirmation.State;
import io.tocsin.workflow.engine.StepBean;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** Somebody found out about a contact another way, or left it with a reason. */
@Named
@ApplicationScoped
class RecordReached implements ExecutionListener, StepBean {

  private final AnsweringConfirmation answering;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecordReached() {
    this(null);
  }

  @Inject
  public RecordReached(AnsweringConfirmation answering) {
    this.answering = answering;
  }

  @Override
  public void notify(DelegateExecution execution) {
    answering.answer(
        ReviewVariables.confirmation(execution),
        ReviewVariables.skipReason(execution).isPresent()
            ? State.UNANSWERED
            : State.valueOf(Variables.text(execution, Variables.OUTCOME)),
        How.STEP,
        ReviewVariables.words(execution),
        Variables.completedBy(execution));
  }
}
