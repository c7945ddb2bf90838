package io.tocsin.workflow.task;

import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.WrongState;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.remediation.Undoing;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
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
  private final Undoing undoing;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RequestingAction() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public RequestingAction(
      RuntimeService runtime,
      Incidents incidents,
      AcknowledgingIncident acknowledging,
      ActionRuns runs,
      Undoing undoing,
      Clock clock) {
    this.runtime = runtime;
    this.incidents = incidents;
    this.acknowledging = acknowledging;
    this.runs = runs;
    this.undoing = undoing;
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
    return started(id, Map.of(Variables.ACTION, action, Variables.COMPONENT, component), by);
  }

  /**
   * The action that takes this one back, as {@link #request} (spec, A4); the same again while one
   * is under way or did its work.
   *
   * @throws WrongState when nothing takes it back now, or the incident is over
   */
  @Transactional
  public ActionRun undo(String runId, Actor by) {
    ActionRun run = runs.get(runId);
    return undoing
        .inHand(run)
        .orElseGet(() -> started(run.incident(), Map.of(Variables.UNDOES, run.id()), by));
  }

  private ActionRun started(IncidentId id, Map<String, Object> what, Actor by) {
    Incident incident = incidents.get(id);
    if (incident.status().ended()) {
      throw new WrongState(StepWording.SAY.say("action.over"));
    }
    acknowledging.acknowledge(id, by, "action");
    Map<String, Object> variables = new HashMap<>(what);
    variables.put(Variables.INCIDENT, id.value());
    variables.put(Variables.PRIORITY, incident.severity().priority());
    variables.put("confirmUntil", Date.from(clock.instant().plus(incident.pace().of(TO_CONFIRM))));
    ProcessInstance process = runtime.startProcessInstanceByKey(RUN_ACTION, id.value(), variables);
    return runs.get((String) runtime.getVariable(process.getId(), Variables.ACTION_RUN));
  }
}
