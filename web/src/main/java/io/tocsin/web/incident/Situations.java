package io.tocsin.web.incident;

import io.tocsin.alert.Alerts;
import io.tocsin.incident.Assessment;
import io.tocsin.incident.Classification;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Sign;
import io.tocsin.incident.Signs;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.ProcedureDefinition;
import io.tocsin.plan.Service;
import io.tocsin.web.page.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;

/** What is broken, in words. */
@ApplicationScoped
class Situations {

  /** An alert that was heard as often fired, stopped and fired again. */
  private static final int FLAPPING = 3;

  private final Plans plans;
  private final Alerts alerts;
  private final Signs signs;
  private final Classification classification;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Situations() {
    this(null, null, null, null, null);
  }

  @Inject
  Situations(
      Plans plans, Alerts alerts, Signs signs, Classification classification, Visitor visitor) {
    this.plans = plans;
    this.alerts = alerts;
    this.signs = signs;
    this.classification = classification;
    this.visitor = visitor;
  }

  IncidentView.Situation of(Incident incident) {
    Plan plan = plans.current();
    return new IncidentView.Situation(
        plan.service(incident.serviceKey()).map(Service::environment).orElse(""),
        incident.description().orElse(""),
        incident.symptoms().stream().map(this::symptom).toList(),
        procedure(incident.procedureKey()),
        incident.procedureKey(),
        incident.declaredBy(),
        incident.proposedComponent().map(component -> proposal(incident, component)),
        incident.monitoringRecoveredAt(),
        flapping(incident),
        incident.resolvedAt(),
        incident.closedAt(),
        incident.duplicateOf().map(IncidentId::value));
  }

  private IncidentView.Proposal proposal(Incident incident, String component) {
    List<Sign> deeper =
        signs.of(incident).stream().filter(sign -> sign.component().equals(component)).toList();
    Assessment assessment = classification.assess(deeper.isEmpty() ? signs.of(incident) : deeper);
    String name =
        plans
            .current()
            .service(incident.serviceKey())
            .flatMap(service -> service.component(component))
            .map(known -> known.name().in(visitor.locale()))
            .orElse(component);
    return new IncidentView.Proposal(
        component, name, assessment.procedureKey(), procedure(assessment.procedureKey()));
  }

  private String procedure(String key) {
    return plans
        .current()
        .procedure(key)
        .map(ProcedureDefinition::name)
        .map(name -> name.in(visitor.locale()))
        .orElse(key);
  }

  private String symptom(String key) {
    Locale locale = visitor.locale();
    return plans.current().procedures().stream()
        .flatMap(procedure -> procedure.symptoms().stream())
        .filter(choice -> choice.key().equals(key))
        .map(choice -> choice.text().in(locale))
        .findFirst()
        .orElse(key);
  }

  /** The same alert that begins anew each time has a new start, and so is another one of ours. */
  private boolean flapping(Incident incident) {
    return alerts.of(incident.id()).stream()
        .map(alert -> alert.fingerprint())
        .collect(
            java.util.stream.Collectors.groupingBy(
                fingerprint -> fingerprint, java.util.stream.Collectors.counting()))
        .values()
        .stream()
        .anyMatch(starts -> starts >= FLAPPING);
  }
}
