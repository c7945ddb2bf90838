package io.tocsin.workflow.lifecycle;

import io.tocsin.postmortem.ReturningPostmortem;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;

/** The reviewer wants it revised. */
@Named
@ApplicationScoped
class ReturnPostmortem implements ExecutionListener, StepBean {

  private final ReturningPostmortem returning;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReturnPostmortem() {
    this(null);
  }

  @Inject
  public ReturnPostmortem(ReturningPostmortem returning) {
    this.returning = returning;
  }

  @Override
  public void notify(DelegateExecution execution) {
    returning.sendBack(
        Variables.incident(execution),
        execution.getVariable(Variables.NOTE) instanceof String note ? note : "",
        Variables.completedBy(execution));
  }
}
