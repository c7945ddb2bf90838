package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.NotifyingPeople;
import io.tocsin.incident.Incidents;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "re-open": people hear of it, and the procedure starts again. */
@Named
@ApplicationScoped
class ReopenIncident implements JavaDelegate, StepBean {

  private final Incidents incidents;
  private final NotifyingPeople notifying;
  private final ProcedureTarget target;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReopenIncident() {
    this(null, null, null);
  }

  @Inject
  public ReopenIncident(Incidents incidents, NotifyingPeople notifying, ProcedureTarget target) {
    this.incidents = incidents;
    this.notifying = notifying;
    this.target = target;
  }

  @Override
  public void execute(DelegateExecution execution) {
    target.remember(incidents.get(Variables.incident(execution)), execution);
    notifying.reopened(Variables.incident(execution));
  }
}
