package io.tocsin.workflow.decision;

import io.tocsin.incident.Assessment;
import io.tocsin.incident.Classification;
import io.tocsin.incident.Severity;
import io.tocsin.incident.Sign;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.engine.ProcessEngine;

/** Evaluates the decision {@code classification} once for each sign. */
@ApplicationScoped
class DmnClassification implements Classification {

  private final ProcessEngine engine;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DmnClassification() {
    this(null);
  }

  @Inject
  public DmnClassification(ProcessEngine engine) {
    this.engine = engine;
  }

  @Override
  public Assessment assess(List<Sign> signs) {
    return signs.stream()
        .map(this::assess)
        .min(Comparator.comparing(Assessment::severity))
        .orElseThrow(() -> new IllegalArgumentException("an emergency has at least one sign"));
  }

  private Assessment assess(Sign sign) {
    DmnDecisionResultEntries row =
        engine
            .getDecisionService()
            .evaluateDecisionByKey("classification")
            .variables(
                Map.of(
                    "service", sign.service(),
                    "component", sign.component(),
                    "symptom", sign.symptom(),
                    "alertname", sign.alert(),
                    "alertSeverity", sign.alertSeverity(),
                    "category", sign.category()))
            .evaluate()
            .getSingleResult();
    return new Assessment(Severity.valueOf(row.getEntry("severity")), row.getEntry("procedure"));
  }
}
