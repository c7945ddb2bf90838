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

/** Evaluates the decision {@code classification} once for each sign. */
@ApplicationScoped
class DmnClassification implements Classification {

  private final Tables tables;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DmnClassification() {
    this(null);
  }

  @Inject
  public DmnClassification(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Assessment assess(List<Sign> signs) {
    return signs.stream()
        .map(this::assess)
        .min(Comparator.comparing(Assessment::severity))
        .orElseThrow(() -> new IllegalArgumentException("an emergency has at least one sign"));
  }

  private Assessment assess(Sign sign) {
    return tables
        .rows(
            "classification",
            Map.of(
                "service", sign.service(),
                "component", sign.component(),
                "symptom", sign.symptom(),
                "alertname", sign.alert(),
                "alertSeverity", sign.alertSeverity(),
                "category", sign.category()))
        .stream()
        .map(DmnClassification::assessment)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no rule of the classification fits " + sign));
  }

  private static Assessment assessment(Map<String, Object> row) {
    return new Assessment(
        Severity.valueOf(String.valueOf(row.get("severity"))),
        String.valueOf(row.get("procedure")));
  }
}
