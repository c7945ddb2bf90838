package io.tocsin.workflow.lifecycle;

import io.tocsin.incident.Incidents;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "switch procedure": the incident has another by now. */
@Named
@ApplicationScoped
class SwitchProcedure implements JavaDelegate, StepBean {

  private final Incidents incidents;
  private final ProcedureTarget target;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected SwitchProcedure() {
    this(null, null);
  }

  @Inject
  public SwitchProcedure(Incidents incidents, ProcedureTarget target) {
    this.incidents = incidents;
    this.target = target;
  }

  @Override
  public void execute(DelegateExecution execution) {
    target.remember(incidents.get(Variables.incident(execution)), execution);
  }
}
