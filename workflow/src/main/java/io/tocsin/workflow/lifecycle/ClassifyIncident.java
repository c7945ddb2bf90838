package io.tocsin.workflow.lifecycle;

import io.tocsin.incident.ClassifyingIncident;
import io.tocsin.incident.Incident;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "classify": asks the table and remembers which procedure is called, on which component. */
@Named
@ApplicationScoped
class ClassifyIncident implements JavaDelegate, StepBean {

  private final ClassifyingIncident classifying;
  private final ProcedureTarget target;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ClassifyIncident() {
    this(null, null);
  }

  @Inject
  public ClassifyIncident(ClassifyingIncident classifying, ProcedureTarget target) {
    this.classifying = classifying;
    this.target = target;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Incident incident = classifying.classify(Variables.incident(execution));
    execution.setVariable(Variables.PRIORITY, incident.severity().priority());
    target.remember(incident, execution);
  }
}
