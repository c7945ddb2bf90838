package io.tocsin.workflow.process;

import static io.tocsin.workflow.process.ModelRun.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunActionProcessTest {

  @RegisterExtension static final ModelRun run = new ModelRun("/processes/run-action.bpmn");

  @BeforeEach
  void anActionWaitsForItsConfirmation() {
    run.sets("prepareAction", "actionRunId", "run-1");
    run.start(
        Map.of(
            "action", "restart",
            "component", "app",
            "confirmUntil", Date.from(NOON.plus(Duration.ofMinutes(10)))));
  }

  @Test
  void nothingRunsBeforeAPersonConfirms() {
    assertThat(run.external("Task_RunAction")).isNull();
    assertThat(run.task("Task_ConfirmAction").getDueDate())
        .isEqualTo(Date.from(NOON.plus(Duration.ofMinutes(10))));
  }

  @Test
  void aConfirmedActionRunsWithTheIncidentsPriority() {
    run.finish("Task_ConfirmAction", "CONFIRM");
    assertThat(run.external("Task_RunAction").getPriority()).isEqualTo(100);
    assertThat(run.external("Task_RunAction").getTopicName()).isEqualTo("action");

    run.done("Task_RunAction", Map.of("actionOutcome", "SUCCEEDED"));

    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("actionOutcome")).isEqualTo("SUCCEEDED");
    assertThat(run.calls("withdrawAction")).isZero();
  }

  @Test
  void theTimeBoxDoesNotInterruptARunningAction() {
    run.finish("Task_ConfirmAction", "CONFIRM");

    run.pass(Duration.ofHours(1));

    assertThat(run.external("Task_RunAction")).isNotNull();
  }

  @Test
  void aSkippedActionIsWithdrawn() {
    run.finish("Task_ConfirmAction", "SKIP");

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("withdrawAction")).isEqualTo(1);
    assertThat(run.variable("actionOutcome")).isEqualTo("SKIPPED");
  }

  @Test
  void anActionThatNobodyConfirmsInTimeIsWithdrawn() {
    run.pass(Duration.ofMinutes(10).minusMillis(1));
    assertThat(run.isOver()).isFalse();

    run.pass(Duration.ofMillis(2));

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("withdrawAction")).isEqualTo(1);
    assertThat(run.variable("actionOutcome")).isEqualTo("NOT_CONFIRMED");
  }

  @Test
  void aPersonSettlesWhatACrashLeftUnknown() {
    run.finish("Task_ConfirmAction", "CONFIRM");
    run.done("Task_RunAction", Map.of("actionOutcome", "UNKNOWN"));
    assertThat(run.isOver()).isFalse();

    run.finish("Task_SettleOutcome", "FAILED");

    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("actionOutcome")).isEqualTo("FAILED");
  }
}
