package io.tocsin.workflow.stuck;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import io.tocsin.workflow.engine.BusinessKey;
import io.tocsin.workflow.model.Models;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.incident.DefaultIncidentHandler;
import org.camunda.bpm.engine.impl.incident.IncidentContext;
import org.camunda.bpm.engine.runtime.Incident;

/** Writes into the timeline, in the transaction of the last failure, that a job is stuck. */
abstract class NotingFailure extends DefaultIncidentHandler {

  private final Models models;
  private final Timeline timeline;

  NotingFailure(String type, Models models, Timeline timeline) {
    super(type);
    this.models = models;
    this.timeline = timeline;
  }

  @Override
  public Incident handleIncident(IncidentContext context, String message) {
    Optional.ofNullable(context.getExecutionId())
        .map(id -> Context.getCommandContext().getExecutionManager().findExecutionById(id))
        .flatMap(execution -> BusinessKey.incident(execution.getProcessBusinessKey()))
        .ifPresent(incident -> note(incident, context, message));
    return super.handleIncident(context, message);
  }

  private void note(IncidentId incident, IncidentContext context, String message) {
    LocalText step = models.step(context.getProcessDefinitionId(), context.getActivityId()).name();
    timeline.add(
        incident,
        EntryKind.STEP,
        Actor.TOCSIN,
        StuckWording.SAY.say("stuck", step, Failure.text(message)),
        Map.of("stuck", context.getActivityId()));
  }
}
