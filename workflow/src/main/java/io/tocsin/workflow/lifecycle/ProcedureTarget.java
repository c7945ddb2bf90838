package io.tocsin.workflow.lifecycle;

import io.tocsin.incident.Incident;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Service;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** What the life cycle has to know to call a procedure: its key and the component it is for. */
@ApplicationScoped
class ProcedureTarget {

  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ProcedureTarget() {
    this(null);
  }

  @Inject
  public ProcedureTarget(Plans plans) {
    this.plans = plans;
  }

  /** Where the incident names no component, its service's first is meant. */
  void remember(Incident incident, DelegateExecution execution) {
    String component =
        incident
            .component()
            .or(
                () ->
                    plans
                        .current()
                        .service(incident.serviceKey())
                        .flatMap(service -> service.components().stream().findFirst())
                        .map(Service.Component::key))
            .orElse("");
    execution.setVariable(Variables.PROCEDURE, incident.procedureKey());
    execution.setVariable(Variables.COMPONENT, component);
  }
}
