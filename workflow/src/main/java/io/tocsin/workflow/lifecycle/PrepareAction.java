package io.tocsin.workflow.lifecycle;

import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ProposingAction;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "prepare action": the exact command for a person to see, and whether two have to. */
@Named
@ApplicationScoped
class PrepareAction implements JavaDelegate, StepBean {

  private final ProposingAction proposing;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PrepareAction() {
    this(null);
  }

  @Inject
  public PrepareAction(ProposingAction proposing) {
    this.proposing = proposing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    String step =
        execution.getSuperExecution() == null
            ? execution.getCurrentActivityId()
            : execution.getSuperExecution().getCurrentActivityId();
    ActionRun run =
        proposing.propose(
            Variables.incident(execution),
            step,
            Variables.text(execution, Variables.ACTION),
            Variables.text(execution, Variables.COMPONENT));
    execution.setVariable(Variables.ACTION_RUN, run.id());
    execution.setVariable("approvalNeeded", run.destructive());
  }
}
