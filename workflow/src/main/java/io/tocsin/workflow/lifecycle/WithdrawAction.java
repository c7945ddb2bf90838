package io.tocsin.workflow.lifecycle;

import io.tocsin.remediation.ProposingAction;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "withdraw action": skipped, or not confirmed in its time box. */
@Named
@ApplicationScoped
class WithdrawAction implements JavaDelegate, StepBean {

  private final ProposingAction proposing;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WithdrawAction() {
    this(null);
  }

  @Inject
  public WithdrawAction(ProposingAction proposing) {
    this.proposing = proposing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    proposing.withdraw(Variables.text(execution, Variables.ACTION_RUN));
  }
}
