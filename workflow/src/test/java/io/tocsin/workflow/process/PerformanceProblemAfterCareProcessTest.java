package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PerformanceProblemAfterCareProcessTest {

  @RegisterExtension static final ModelRun run = AfterCareRun.of("performance-problem-after-care");

  @BeforeEach
  void theIncidentIsResolved() {
    AfterCareRun.start(run, Map.of("thresholds", 3, "optimisation", 14));
  }

  @Test
  void eachStepWaitsForItsOwnPersonAndItsOwnDate() {
    assertThat(run.task("Task_SetThresholds").getDueDate()).isEqualTo(AfterCareRun.day(3));
    assertThat(run.task("Task_OptimisePerformance").getDueDate()).isEqualTo(AfterCareRun.day(14));
  }

  @Test
  void itIsDoneWhenAllOfItIsDoneOrLeftToThePostmortem() {
    run.finish("Task_SetThresholds", "DONE");
    run.finish("Task_OptimisePerformance", "LATER");

    assertThat(run.isOver()).isTrue();
  }

  @Test
  void nothingOfItHoldsUpTheClosingForLongerThanItsTimeBox() {
    run.pass(Duration.ofDays(14).minusMillis(1));
    assertThat(run.isOver()).isFalse();

    run.pass(Duration.ofMillis(2));

    assertThat(run.isOver()).isTrue();
  }
}
