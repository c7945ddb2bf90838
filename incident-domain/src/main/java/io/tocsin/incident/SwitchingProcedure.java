package io.tocsin.incident;

import static io.tocsin.incident.Wording.SAY;

import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;

/** Leaves the running procedure for another, or for another component (spec, PR6). */
@ApplicationScoped
public class SwitchingProcedure {

  private final Incidents incidents;
  private final IncidentProcess process;
  private final Plans plans;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected SwitchingProcedure() {
    this(null, null, null, null);
  }

  @Inject
  public SwitchingProcedure(
      Incidents incidents, IncidentProcess process, Plans plans, Timeline timeline) {
    this.incidents = incidents;
    this.process = process;
    this.plans = plans;
    this.timeline = timeline;
  }

  /**
   * @throws UnknownKey when the plan has no such procedure or the service no such component
   */
  @Transactional
  public Incident switchTo(
      IncidentId id, String procedureKey, Optional<String> component, LocalText reason, Actor by) {
    Incident incident = incidents.get(id);
    if (!incident.status().open()) {
      throw new WrongState(SAY.say("not.open", id.value(), incident.status().name()));
    }
    ProcedureDefinition procedure =
        plans
            .current()
            .procedure(procedureKey)
            .orElseThrow(() -> new UnknownKey("procedureKey", procedureKey));
    component.ifPresent(key -> checkComponent(incident, key));
    incident.switchProcedure(procedureKey, component.orElse(null));
    timeline.add(
        id,
        EntryKind.PROCEDURE,
        by,
        SAY.say("procedure", procedure.name(), incident.component().orElse("–"), reason),
        Map.of("procedure", procedureKey));
    process.procedureSwitched(id);
    return incident;
  }

  private void checkComponent(Incident incident, String key) {
    boolean known =
        plans
            .current()
            .service(incident.serviceKey())
            .flatMap(service -> service.component(key))
            .isPresent();
    if (!known) {
      throw new UnknownKey("component", key);
    }
  }
}
