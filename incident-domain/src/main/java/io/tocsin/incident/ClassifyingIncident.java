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

/** Reads the table of classification for an incident's signs (spec, S2). */
@ApplicationScoped
public class ClassifyingIncident {

  private final Incidents incidents;
  private final Signs signs;
  private final Classification classification;
  private final Plans plans;
  private final Timeline timeline;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ClassifyingIncident() {
    this(null, null, null, null, null);
  }

  @Inject
  public ClassifyingIncident(
      Incidents incidents,
      Signs signs,
      Classification classification,
      Plans plans,
      Timeline timeline) {
    this.incidents = incidents;
    this.signs = signs;
    this.classification = classification;
    this.plans = plans;
    this.timeline = timeline;
  }

  /** Classifies and arms both clocks; what a person chose stays. */
  @Transactional
  public Incident classify(IncidentId id) {
    Incident incident = incidents.get(id);
    Assessment assessment = classification.assess(signs.of(incident));
    Severity severity = incident.severityChosen() ? incident.severity() : assessment.severity();
    incident.classified(assessment, plans.at(incident.pace()).rule(severity));
    LocalText procedure =
        plans
            .current()
            .procedure(incident.procedureKey())
            .map(ProcedureDefinition::name)
            .orElse(LocalText.verbatim(incident.procedureKey()));
    timeline.add(
        id,
        EntryKind.CLASSIFIED,
        Actor.TOCSIN,
        SAY.say("classified", incident.severity().name(), procedure));
    return incident;
  }
}
