package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.incident.Actor;
import io.tocsin.persistence.Gates;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersion.Origin;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Another plan is put in force whole, or not at all (spec, D1, PR10). */
class ChangingPlanTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final Map<String, String> SHIPPED = PlanSource.shipped().files();

  private final KeptVersions versions = new KeptVersions();
  private final List<Map<String, String>> deployed = new ArrayList<>();
  private final ChangingPlan changing =
      new ChangingPlan(
          versions, new Deployed(), new OpenGates(), Clock.fixed(NOON, ZoneOffset.UTC));

  @BeforeEach
  void theShippedPlanIsInForce() {
    versions.add(new PlanVersion(PlanFolder.read(SHIPPED), Origin.SHIPPED, NOON, SHIPPED));
  }

  @Test
  void aChangedPlanIsANewVersionAndOnTheEngine() {
    Map<String, String> files = changed("devops-team@company.com", "ops@company.com");

    PlanVersion version = changing.change(proposal(1, files));

    assertThat(version.origin()).isEqualTo(Origin.IMPORTED);
    assertThat(versions.newest().orElseThrow().files()).isEqualTo(files);
    assertThat(deployed).containsExactly(files);
  }

  @Test
  void theSamePlanIsNoNewVersion() {
    assertThat(changing.change(proposal(1, SHIPPED)).number()).isEqualTo(1);

    assertThat(versions.all()).hasSize(1);
    assertThat(deployed).isEmpty();
  }

  @Test
  void aBrokenPlanChangesNothing() {
    Map<String, String> files = changed("devops-team:", "devops-crew:");

    assertThatThrownBy(() -> changing.change(proposal(1, files)))
        .isInstanceOf(PlanInvalid.class)
        .hasMessageContaining("decisions/routing.dmn");
    assertThat(versions.all()).hasSize(1);
    assertThat(deployed).isEmpty();
  }

  @Test
  void whatWasMadeForAnEarlierPlanIsRefused() {
    changing.change(proposal(1, changed("devops-team@company.com", "ops@company.com")));

    assertThatThrownBy(
            () ->
                changing.change(
                    proposal(1, changed("management@company.com", "board@company.com"))))
        .isInstanceOf(PlanOutdated.class)
        .hasMessage("made for version 1 of the plan; 2 is in force");
    assertThat(versions.all()).hasSize(2);
  }

  private static Map<String, String> changed(String from, String to) {
    Map<String, String> files = new TreeMap<>(SHIPPED);
    files.computeIfPresent("contacts.yaml", (path, text) -> text.replace(from, to));
    assertThat(files).isNotEqualTo(SHIPPED);
    return files;
  }

  private static PlanProposal proposal(long base, Map<String, String> files) {
    return new PlanProposal(base, files, Origin.IMPORTED, Actor.person("wang"), "new address");
  }

  private static final class OpenGates extends Gates {

    @Override
    public void enter(String name) {}
  }

  private final class Deployed extends DeployingModels {

    @Override
    public void plan(Map<String, String> files) {
      deployed.add(files);
    }
  }
}
