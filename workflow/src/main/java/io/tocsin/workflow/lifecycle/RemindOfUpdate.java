package io.tocsin.workflow.lifecycle;

import io.tocsin.update.RemindingOfUpdate;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "remind of the update". */
@Named
@ApplicationScoped
class RemindOfUpdate implements JavaDelegate, StepBean {

  private final RemindingOfUpdate reminding;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RemindOfUpdate() {
    this(null);
  }

  @Inject
  public RemindOfUpdate(RemindingOfUpdate reminding) {
    this.reminding = reminding;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reminding.remind(Variables.incident(execution));
  }
}
