package io.tocsin.workflow.lifecycle;

import io.tocsin.incident.ClosingIncident;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "close": refused while a document is missing, and then the step before it stays. */
@Named
@ApplicationScoped
class CloseIncident implements JavaDelegate, StepBean {

  private final ClosingIncident closing;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CloseIncident() {
    this(null);
  }

  @Inject
  public CloseIncident(ClosingIncident closing) {
    this.closing = closing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    closing.closed(Variables.incident(execution), Variables.completedBy(execution));
  }
}
