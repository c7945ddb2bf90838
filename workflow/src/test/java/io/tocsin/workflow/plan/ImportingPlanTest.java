package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.persistence.Gates;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersion.Origin;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportingPlanTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir Path folder;

  private final KeptVersions versions = new KeptVersions();
  private final Gates gates =
      new Gates() {
        @Override
        public void enter(String name) {}
      };
  private Instant now = NOON;
  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return now;
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };
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
    assertThat(versions.all()).extracting(PlanVersion::origin).containsExactly(Origin.SHIPPED);
    assertThat(versions.all().get(0).importedAt()).isEqualTo(NOON);
  }

  @Test
  void aSecondStartImportsNothing() {
    plans(Optional.empty()).current();
    plans(Optional.empty()).current();

    assertThat(versions.all()).hasSize(1);
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

    assertThat(versions.all())
        .extracting(PlanVersion::origin)
        .containsExactly(Origin.SHIPPED, Origin.FOLDER, Origin.FOLDER);
  }

  @Test
  void theShippedPlanNeverReplacesATeamsOwn() throws IOException {
    teamsOwnPlan("2.0");
    plans(Optional.of(folder.toString())).current();

    assertThat(plans(Optional.empty()).current().version()).isEqualTo("2.0");
    assertThat(versions.all()).hasSize(1);
  }

  @Test
  void aFolderWithProblemsIsRefusedAndThePlanInForceStays() throws IOException {
    plans(Optional.empty()).current();
    teamsOwnPlan("2.0");
    Files.writeString(folder.resolve("contacts.yaml"), "nobody: {}");

    assertThatThrownBy(() -> plans(Optional.of(folder.toString())).current())
        .isInstanceOf(PlanInvalid.class)
        .hasMessageContaining("contacts.yaml:1: name is missing");
    assertThat(versions.all()).hasSize(1);
  }

  @Test
  void aFolderThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> plans(Optional.of(folder.resolve("gone").toString())).current())
        .hasMessageContaining("gone cannot be read; see tocsin.plan.folder");
  }

  @Test
  void whatWasChangedSinceStaysUntilTheFolderSaysSomethingNew() throws IOException {
    teamsOwnPlan("2.0");
    plans(Optional.of(folder.toString())).current();
    PlanVersion ours = versions.newest().orElseThrow();
    Map<String, String> files = new TreeMap<>(ours.files());
    files.computeIfPresent(
        "plan.yaml", (path, text) -> text.replace("version: 2.0", "version: 2.5"));
    versions.add(new PlanVersion(PlanFolder.read(files), Origin.EDITED, NOON, files));

    assertThat(plans(Optional.of(folder.toString())).current().version()).isEqualTo("2.5");

    teamsOwnPlan("3.0");
    assertThat(plans(Optional.of(folder.toString())).current().version()).isEqualTo("3.0");
  }

  @Test
  void aPlanThatAnotherNodePutInForceIsNoticedWithinASecond() {
    ImportedPlans here = plans(Optional.empty());
    assertThat(here.current().version()).isEqualTo("1.0");
    Map<String, String> files = new TreeMap<>(here.files());
    files.computeIfPresent(
        "plan.yaml", (path, text) -> text.replace("version: \"1.0\"", "version: \"1.1\""));
    versions.add(new PlanVersion(PlanFolder.read(files), Origin.EDITED, NOON, files));

    assertThat(here.current().version()).isEqualTo("1.0");
    now = NOON.plusSeconds(1);
    assertThat(here.current().version()).isEqualTo("1.1");
  }

  @Test
  void aPlanThatWasPutInForceHereIsInForceAtOnce() {
    ImportedPlans here = plans(Optional.empty());
    Map<String, String> files = new TreeMap<>(here.files());
    files.computeIfPresent(
        "plan.yaml", (path, text) -> text.replace("version: \"1.0\"", "version: \"1.1\""));
    versions.add(new PlanVersion(PlanFolder.read(files), Origin.EDITED, NOON, files));

    here.changed();

    assertThat(here.current().version()).isEqualTo("1.1");
  }
}
