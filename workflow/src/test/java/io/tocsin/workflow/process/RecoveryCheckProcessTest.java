package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RecoveryCheckProcessTest {

  @RegisterExtension static final ModelRun run = new ModelRun("/processes/recovery-check.bpmn");

  @Test
  void everyItemIsLookedAtByItself() {
    run.start(
        Map.of(
            "wanted",
            "NOTHING",
            "items",
            List.of("health-200", "cpu-under-80", "redis-connected")));

    assertThat(run.externals("Probe_ChecklistItem"))
        .extracting(task -> run.seenBy(task).get("checklistItem"))
        .containsExactlyInAnyOrder("health-200", "cpu-under-80", "redis-connected");
    run.done("Probe_ChecklistItem", Map.of("verdict", "OK"));

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls()).isEmpty();
  }

  @Test
  void whatSomebodyAskedForIsTriedOnceAllIsLookedAt() {
    run.start(Map.of("wanted", "RESOLVE", "items", List.of("health-200")));
    assertThat(run.calls()).isEmpty();

    run.done("Probe_ChecklistItem", Map.of("verdict", "OK"));

    assertThat(run.calls()).containsExactly("endAfterLook");
    assertThat(run.isOver()).isTrue();
  }

  @Test
  void aPlanWithoutMeasurableItemsIsCheckedAtOnce() {
    run.start(Map.of("wanted", "NOTHING", "items", List.of()));

    assertThat(run.isOver()).isTrue();
  }
}
