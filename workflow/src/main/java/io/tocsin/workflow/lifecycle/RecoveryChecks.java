package io.tocsin.workflow.lifecycle;

import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.ChecklistItemDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** Lets the probes of the checklist look (spec, K1). */
@ApplicationScoped
public class RecoveryChecks {

  private static final String PROCESS = "recovery-check";

  private final RuntimeService runtime;
  private final RecoveryChecklist checklist;
  private final Incidents incidents;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecoveryChecks() {
    this(null, null, null);
  }

  @Inject
  public RecoveryChecks(RuntimeService runtime, RecoveryChecklist checklist, Incidents incidents) {
    this.runtime = runtime;
    this.checklist = checklist;
    this.incidents = incidents;
  }

  /** Looks at every measurable item; nothing while the look before still runs. */
  @Transactional
  public void start(IncidentId id) {
    List<String> items =
        new ArrayList<>(checklist.measurable().stream().map(ChecklistItemDefinition::key).toList());
    if (items.isEmpty() || running(id)) {
      return;
    }
    runtime.startProcessInstanceByKey(
        PROCESS,
        id.value(),
        Map.of(
            Variables.INCIDENT,
            id.value(),
            Variables.PRIORITY,
            incidents.get(id).severity().priority(),
            "items",
            items));
  }

  /** Whether probes of the checklist are looking now. */
  public boolean running(IncidentId id) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(PROCESS)
            .processInstanceBusinessKey(id.value())
            .count()
        > 0;
  }
}
