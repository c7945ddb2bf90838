package io.tocsin.workflow.lifecycle;

import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "measure the checklist". */
@Named
@ApplicationScoped
class StartRecoveryCheck implements JavaDelegate, StepBean {

  private final RecoveryChecks checks;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StartRecoveryCheck() {
    this(null);
  }

  @Inject
  public StartRecoveryCheck(RecoveryChecks checks) {
    this.checks = checks;
  }

  @Override
  public void execute(DelegateExecution execution) {
    checks.start(Variables.incident(execution));
  }
}
