package io.tocsin.workflow.task;

import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.WrongState;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * A person asks for an action that no procedure proposes now (spec, A1). From here it goes the same
 * way as all others: shown, confirmed, approved where it is destructive, run at most once.
 */
@ApplicationScoped
public class RequestingAction {

  private static final String RUN_ACTION = "run-action";
  private static final Duration TO_CONFIRM = Duration.ofMinutes(30);

  private final RuntimeService runtime;
  private final Incidents incidents;
  private final AcknowledgingIncident acknowledging;
  private final ActionRuns runs;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RequestingAction() {
    this(null, null, null, null, null);
  }

  @Inject
  public RequestingAction(
      RuntimeService runtime,
      Incidents incidents,
      AcknowledgingIncident acknowledging,
      ActionRuns runs,
      Clock clock) {
    this.runtime = runtime;
    this.incidents = incidents;
    this.acknowledging = acknowledging;
    this.runs = runs;
    this.clock = clock;
  }

  /**
   * The action as it waits for its confirmation, or for the values of its command. Who asks for it
   * acknowledges the incident; it is withdrawn when nobody confirms it within half an hour.
   *
   * @throws io.tocsin.incident.UnknownKey when the plan has no such action or component
   * @throws WrongState when the incident is over
   */
  @Transactional
  public ActionRun request(IncidentId id, String action, String component, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status().ended()) {
      throw new WrongState(StepWording.SAY.say("action.over"));
    }
    acknowledging.acknowledge(id, by, "action");
    ProcessInstance process =
        runtime.startProcessInstanceByKey(
            RUN_ACTION,
            id.value(),
            Map.of(
                Variables.INCIDENT,
                id.value(),
                Variables.PRIORITY,
                incident.severity().priority(),
                Variables.ACTION,
                action,
                Variables.COMPONENT,
                component,
                "confirmUntil",
                Date.from(clock.instant().plus(TO_CONFIRM))));
    return runs.get((String) runtime.getVariable(process.getId(), Variables.ACTION_RUN));
  }
}
