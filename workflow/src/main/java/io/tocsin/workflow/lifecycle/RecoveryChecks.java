package io.tocsin.workflow.lifecycle;

import io.tocsin.checklist.RecoveryChecklist;
import io.tocsin.incident.Actor;
import io.tocsin.incident.Ending;
import io.tocsin.incident.Gatekeeping;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.OpenItem;
import io.tocsin.plan.ChecklistItemDefinition;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;

/** Lets the probes of the checklist look (spec, K1, K2). */
@ApplicationScoped
public class RecoveryChecks {

  static final String WANTED = "wanted";
  static final String NOTHING = "NOTHING";

  private static final String PROCESS = "recovery-check";
  private static final String ITEMS = "items";

  private final RuntimeService runtime;
  private final RecoveryChecklist checklist;
  private final Gatekeeping gates;
  private final Incidents incidents;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecoveryChecks() {
    this(null, null, null, null, null);
  }

  @Inject
  public RecoveryChecks(
      RuntimeService runtime,
      RecoveryChecklist checklist,
      Gatekeeping gates,
      Incidents incidents,
      Timeline timeline) {
    this.runtime = runtime;
    this.checklist = checklist;
    this.gates = gates;
    this.incidents = incidents;
    this.timeline = timeline;
  }

  /** Looks at every measurable item; nothing while the look before still runs. */
  @Transactional
  public void start(IncidentId id) {
    List<String> items = checklist.measurable().stream().map(ChecklistItemDefinition::key).toList();
    if (!items.isEmpty() && !running(id)) {
      start(incidents.get(id), items, Map.of(WANTED, NOTHING));
    }
  }

  /**
   * Looks again at what is too old to end the incident on; when all holds after the look, the
   * incident ends by itself, in the name of who asked. A look that runs already is made use of.
   *
   * @return what is looked at; empty when the incident may be ended at once, or never by a look
   */
  @Transactional
  public List<OpenItem> lookAgain(IncidentId id, Ending ending, Actor by) {
    Incident incident = incidents.get(id);
    boolean due =
        ending == Ending.RESOLVE
            ? incident.status().open()
            : incident.status() == IncidentStatus.RESOLVED;
    List<OpenItem> items = due ? gates.toMeasure(incident, ending) : List.of();
    if (!items.isEmpty() && wanted(id).isEmpty()) {
      want(incident, items, ending, by);
    }
    return items;
  }

  private void want(Incident incident, List<OpenItem> items, Ending ending, Actor by) {
    Map<String, Object> wish =
        Map.of(
            WANTED,
            ending.name(),
            Variables.COMPLETED_BY,
            by.name(),
            Variables.COMPLETED_BY_KIND,
            by.kind().name());
    List<ProcessInstance> present = query(incident.id()).listPage(0, 1);
    if (present.isEmpty()) {
      start(incident, items.stream().map(OpenItem::key).toList(), wish);
    } else {
      runtime.setVariables(present.get(0).getId(), wish);
    }
    timeline.add(
        incident.id(),
        EntryKind.CHECKLIST,
        by,
        StepWording.SAY.say("look.again." + ending, items.size(), by.name()));
  }

  private void start(Incident incident, List<String> items, Map<String, Object> wish) {
    Map<String, Object> variables = new HashMap<>(wish);
    variables.put(Variables.INCIDENT, incident.id().value());
    variables.put(Variables.PRIORITY, incident.severity().priority());
    variables.put(ITEMS, new ArrayList<>(items));
    runtime.startProcessInstanceByKey(PROCESS, incident.id().value(), variables);
  }

  /** Whether probes of the checklist are looking now. */
  public boolean running(IncidentId id) {
    return query(id).count() > 0;
  }

  /** What the incident does by itself when all holds that is looked at now. */
  public Optional<Ending> wanted(IncidentId id) {
    for (Ending ending : Ending.values()) {
      if (query(id).variableValueEquals(WANTED, ending.name()).count() > 0) {
        return Optional.of(ending);
      }
    }
    return Optional.empty();
  }

  private ProcessInstanceQuery query(IncidentId id) {
    return runtime
        .createProcessInstanceQuery()
        .processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(id.value());
  }
}
