package io.tocsin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.persistence.TestDatabase;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What imported plans keep, on every database. */
abstract class PlanVersionsContract {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final TestDatabase database = open();

  abstract TestDatabase open();

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void anEmptyDatabaseHasNoPlan() {
    assertThat(newest()).isEmpty();
    assertThat(oldest()).isEmpty();
  }

  @Test
  void theNewestPlanIsInForceWithItsFilesAsTheyWere() {
    String longText = "预案\n".repeat(50_000);
    add("1.0", Origin.SHIPPED, Map.of("plan.yaml", "old"));
    add("1.1", Origin.FOLDER, Map.of("plan.yaml", "key: a\n", "procedures/a.bpmn", longText));

    PlanVersion newest = newest().orElseThrow();

    assertThat(newest.version()).isEqualTo("1.1");
    assertThat(newest.planKey()).isEqualTo("football-prediction");
    assertThat(newest.origin()).isEqualTo(Origin.FOLDER);
    assertThat(newest.importedAt()).isEqualTo(NOON);
    assertThat(newest.files())
        .isEqualTo(Map.of("plan.yaml", "key: a\n", "procedures/a.bpmn", longText));
    assertThat(oldest().orElseThrow().version()).isEqualTo("1.0");
  }

  private Optional<PlanVersion> newest() {
    return database.inTransaction(entities -> new JpaPlanVersions(entities).newest());
  }

  private Optional<PlanVersion> oldest() {
    return database.inTransaction(entities -> new JpaPlanVersions(entities).oldest());
  }

  private void add(String version, Origin origin, Map<String, String> files) {
    database.doInTransaction(
        entities ->
            new JpaPlanVersions(entities).add(new PlanVersion(plan(version), origin, NOON, files)));
  }

  private static Plan plan(String version) {
    return new Plan(
        "football-prediction",
        version,
        LocalText.verbatim("plan"),
        LocalDate.EPOCH,
        "team",
        Map.of(),
        new Plan.AlertRules("", "", "", Duration.ZERO, List.of(), List.of()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Duration.ZERO,
        List.of(),
        Intake.USUAL,
        List.of(),
        List.of(),
        List.of(),
        Map.of(),
        List.of(),
        ReviewCycle.USUAL,
        Optional.empty());
  }
}
