package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.NotifyingPeople;
import io.tocsin.incident.Incident;
import io.tocsin.incident.ResolvingIncident;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/**
 * Step "resolve": refused while the checklist is open, and then the step before it stays. Says what
 * has to follow: a postmortem, and the after-care of the procedure.
 */
@Named
@ApplicationScoped
class ResolveIncident implements JavaDelegate, StepBean {

  private final ResolvingIncident resolving;
  private final NotifyingPeople notifying;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ResolveIncident() {
    this(null, null, null);
  }

  @Inject
  public ResolveIncident(ResolvingIncident resolving, NotifyingPeople notifying, Plans plans) {
    this.resolving = resolving;
    this.notifying = notifying;
    this.plans = plans;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Incident incident =
        resolving.resolved(Variables.incident(execution), Variables.completedBy(execution));
    notifying.resolved(incident.id());
    execution.setVariable("drill", incident.drill());
    execution.setVariable("postmortemRequired", incident.severity().postmortemRequired());
    execution.setVariable(
        "afterCareKey",
        plans
            .current()
            .procedure(incident.procedureKey())
            .flatMap(ProcedureDefinition::afterCare)
            .map(ProcedureDefinition.AfterCare::process)
            .orElse(""));
  }
}
