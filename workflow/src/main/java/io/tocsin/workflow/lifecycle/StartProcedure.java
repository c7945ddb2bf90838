package io.tocsin.workflow.lifecycle;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The start of a procedure: its time boxes count from now (plan data). */
@Named
@ApplicationScoped
class StartProcedure implements ExecutionListener, StepBean {

  private final Incidents incidents;
  private final Plans plans;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StartProcedure() {
    this(null, null, null, null);
  }

  @Inject
  public StartProcedure(Incidents incidents, Plans plans, Timeline timeline, Clock clock) {
    this.incidents = incidents;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateExecution execution) {
    String key = ((ExecutionEntity) execution).getProcessDefinition().getKey();
    Incident incident = incidents.get(Variables.incident(execution));
    ProcedureDefinition procedure =
        plans
            .at(incident.pace())
            .procedure(key)
            .orElseThrow(() -> new IllegalStateException("the plan has no procedure " + key));
    TimeBoxes.set(procedure.timeBoxes(), execution, clock.instant());
    timeline.add(
        incident.id(),
        EntryKind.PROCEDURE,
        Actor.TOCSIN,
        StepWording.SAY.say("procedure.started", procedure.name()),
        Map.of("procedure", key));
  }
}
