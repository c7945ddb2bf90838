package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DatabaseFailureAfterCareProcessTest {

  @RegisterExtension static final ModelRun run = AfterCareRun.of("database-failure-after-care");

  @BeforeEach
  void theIncidentIsResolved() {
    AfterCareRun.start(run, Map.of("pool", 1, "backups", 2, "alert", 3));
  }

  @Test
  void eachStepWaitsForItsOwnPersonAndItsOwnDate() {
    assertThat(run.task("Task_CheckPool").getDueDate()).isEqualTo(AfterCareRun.day(1));
    assertThat(run.task("Task_CheckBackups").getDueDate()).isEqualTo(AfterCareRun.day(2));
    assertThat(run.task("Task_CheckAlert").getDueDate()).isEqualTo(AfterCareRun.day(3));
  }

  @Test
  void itIsDoneWhenAllOfItIsDoneOrLeftToThePostmortem() {
    run.finish("Task_CheckPool", "DONE");
    run.finish("Task_CheckBackups", "LATER");
    run.finish("Task_CheckAlert", "DONE");

    assertThat(run.isOver()).isTrue();
  }

  @Test
  void nothingOfItHoldsUpTheClosingForLongerThanItsTimeBox() {
    run.pass(Duration.ofDays(3).minusMillis(1));
    assertThat(run.isOver()).isFalse();

    run.pass(Duration.ofMillis(2));

    assertThat(run.isOver()).isTrue();
  }
}
