package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.persistence.Gates;
import io.tocsin.plan.PlanChange;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersion.Origin;
import io.tocsin.plan.PlanVersions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingPlanTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  private final List<PlanVersion> imported = new ArrayList<>();
  private final PlanVersions versions =
      new PlanVersions() {
        @Override
        public void add(PlanVersion version) {
          imported.add(version);
        }

        @Override
        public Optional<PlanVersion> newest() {
          return imported.isEmpty()
              ? Optional.empty()
              : Optional.of(imported.get(imported.size() - 1));
        }

        @Override
        public Optional<PlanVersion> newest(Origin origin) {
          return imported.stream()
              .filter(version -> version.origin() == origin)
              .reduce((first, second) -> second);
        }

        @Override
        public long newestNumber() {
          return imported.size();
        }

        @Override
        public Optional<PlanVersion> find(long number) {
          return Optional.empty();
        }

        @Override
        public List<PlanChange> history(int limit) {
          return List.of();
        }

        @Override
        public Optional<PlanVersion> oldest() {
          return imported.stream().findFirst();
        }
      };
  private final Gates gates =
      new Gates() {
        @Override
        public void enter(String name) {}
      };
  private final Clock clock = Clock.fixed(NOON, ZoneOffset.UTC);
  private final ImportingPlan importing = new ImportingPlan(versions, gates, clock);

  private ImportedPlans plans(Optional<String> named) {
    return new ImportedPlans(importing, named, clock);
  }

  private void teamsOwnPlan(String version) throws IOException {
    for (Map.Entry<String, String> file : PlanSource.shipped().files().entrySet()) {
      Path path = folder.resolve(file.getKey());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.getValue().replace("version: \"1.0\"", "version: " + version));
    }
    Files.createDirectories(folder.resolve(".git"));
    Files.writeString(folder.resolve(".git/x.yaml"), "not ours");
    Files.writeString(folder.resolve("README.md"), "read me");
  }

  @Test
  void anEmptyDatabaseGetsTheShippedPlan() {
    assertThat(plans(Optional.empty()).current().key()).isEqualTo("football-prediction");
    assertThat(imported).extracting(PlanVersion::origin).containsExactly(Origin.SHIPPED);
    assertThat(imported.get(0).importedAt()).isEqualTo(NOON);
  }

  @Test
  void aSecondStartImportsNothing() {
    plans(Optional.empty()).current();
    plans(Optional.empty()).current();

    assertThat(imported).hasSize(1);
  }

  @Test
  void theModelsOfThePlanAreForTheEngine() {
    assertThat(PlanFolder.models(plans(Optional.empty()).files()))
        .containsOnlyKeys(
            "procedures/site-outage.bpmn",
            "procedures/database-failure.bpmn",
            "procedures/database-failure-after-care.bpmn",
            "procedures/performance-problem.bpmn",
            "procedures/performance-problem-after-care.bpmn",
            "procedures/general-response.bpmn",
            "procedures/security-vulnerability.bpmn",
            "procedures/security-vulnerability-after-care.bpmn",
            "procedures/failed-deployment.bpmn",
            "decisions/classification.dmn",
            "decisions/routing.dmn");
  }

  @Test
  void aNamedFolderCountsAndEachOfItsChangesIsANewVersion() throws IOException {
    teamsOwnPlan("2.0");
    plans(Optional.empty()).current();

    assertThat(plans(Optional.of(folder.toString())).current().version()).isEqualTo("2.0");
    teamsOwnPlan("2.1");
    assertThat(plans(Optional.of(folder.toString())).current().version()).isEqualTo("2.1");

    assertThat(imported)
        .extracting(PlanVersion::origin)
        .containsExactly(Origin.SHIPPED, Origin.FOLDER, Origin.FOLDER);
  }

  @Test
  void theShippedPlanNeverReplacesATeamsOwn() throws IOException {
    teamsOwnPlan("2.0");
    plans(Optional.of(folder.toString())).current();

    assertThat(plans(Optional.empty()).current().version()).isEqualTo("2.0");
    assertThat(imported).hasSize(1);
  }

  @Test
  void aFolderWithProblemsIsRefusedAndThePlanInForceStays() throws IOException {
    plans(Optional.empty()).current();
    teamsOwnPlan("2.0");
    Files.writeString(folder.resolve("contacts.yaml"), "nobody: {}");

    assertThatThrownBy(() -> plans(Optional.of(folder.toString())).current())
        .isInstanceOf(PlanInvalid.class)
        .hasMessageContaining("contacts.yaml:1: name is missing");
    assertThat(imported).hasSize(1);
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> plans(Optional.of(folder.resolve("gone").toString())).current())
        .hasMessageContaining("gone cannot be read; see tocsin.plan.folder");
  }
}
