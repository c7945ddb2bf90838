package io.tocsin.workflow.lifecycle;

import io.tocsin.incident.Actor;
import io.tocsin.incident.ClosingIncident;
import io.tocsin.incident.Ending;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.ResolvingIncident;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "resolve or close": what somebody asked for, if all holds that was looked at again. */
@Named
@ApplicationScoped
class EndAfterLook implements JavaDelegate, StepBean {

  private final ResolvingIncident resolving;
  private final ClosingIncident closing;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected EndAfterLook() {
    this(null, null);
  }

  @Inject
  public EndAfterLook(ResolvingIncident resolving, ClosingIncident closing) {
    this.resolving = resolving;
    this.closing = closing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IncidentId incident = Variables.incident(execution);
    Actor by = Variables.completedBy(execution);
    switch (Ending.valueOf(Variables.text(execution, RecoveryChecks.WANTED))) {
      case RESOLVE -> resolving.resolveIfAllHolds(incident, by);
      case CLOSE -> closing.closeIfAllHolds(incident, by);
    }
  }
}
