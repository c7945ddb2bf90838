package io.tocsin.workflow.lifecycle;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentProcess;
import io.tocsin.incident.Incidents;
import io.tocsin.update.UpdateProcess;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/** Starts the life cycle and sends it messages; its business key is the incident's id. */
@ApplicationScoped
class CamundaIncidentProcess implements IncidentProcess, UpdateProcess {

  private static final String LIFECYCLE = "incident-lifecycle";

  private final RuntimeService runtime;
  private final Incidents incidents;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CamundaIncidentProcess() {
    this(null, null);
  }

  @Inject
  public CamundaIncidentProcess(RuntimeService runtime, Incidents incidents) {
    this.runtime = runtime;
    this.incidents = incidents;
  }

  @Override
  public void start(Incident incident) {
    runtime.startProcessInstanceByKey(
        LIFECYCLE,
        incident.id().value(),
        Map.of(
            Variables.INCIDENT, incident.id().value(),
            Variables.PRIORITY, incident.severity().priority()));
  }

  @Override
  public void acknowledged(IncidentId id) {
    send("Acknowledged", id);
    send("ClockStopped-RESPONSE", id);
  }

  @Override
  public void severityChanged(IncidentId id) {
    int priority = incidents.get(id).severity().priority();
    runtime.createProcessInstanceQuery().processInstanceBusinessKey(id.value()).list().stream()
        .map(ProcessInstance::getId)
        .forEach(instance -> runtime.setVariable(instance, Variables.PRIORITY, priority));
    send("SeverityChanged", id);
  }

  @Override
  public void procedureSwitched(IncidentId id) {
    send("ProcedureSwitched", id);
  }

  @Override
  public void recoveryVerified(IncidentId id) {
    send("RecoveryVerified", id);
  }

  @Override
  public void reopened(IncidentId id) {
    send("Reopened", id);
  }

  @Override
  public void closingConfirmed(IncidentId id) {
    send("ClosingConfirmed", id);
  }

  @Override
  public void cancelled(IncidentId id) {
    send("Cancelled", id);
  }

  @Override
  public void updateWritten(IncidentId id) {
    send("UpdateWritten", id);
  }

  /** Tells whoever waits for it; nobody may, and that is no error. */
  private void send(String message, IncidentId id) {
    runtime.createMessageCorrelation(message).processInstanceBusinessKey(id.value()).correlateAll();
  }
}
