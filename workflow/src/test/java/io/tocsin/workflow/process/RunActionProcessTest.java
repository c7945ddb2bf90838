package io.tocsin.workflow.process;

import static io.tocsin.workflow.process.ModelRun.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RunActionProcessTest {

  @RegisterExtension static final ModelRun run = new ModelRun("/processes/run-action.bpmn");

  @Test
  void nothingRunsBeforeAPersonConfirms() {
    propose(false);
    assertThat(run.external("Task_RunAction")).isNull();
    assertThat(run.task("Task_ConfirmAction").getDueDate())
        .isEqualTo(Date.from(NOON.plus(Duration.ofMinutes(10))));
  }

  @Test
  void aConfirmedActionRunsWithTheIncidentsPriority() {
    propose(false);
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
    propose(false);
    run.finish("Task_ConfirmAction", "CONFIRM");

    run.pass(Duration.ofHours(1));

    assertThat(run.external("Task_RunAction")).isNotNull();
  }

  @Test
  void aSkippedActionIsWithdrawn() {
    propose(false);
    run.finish("Task_ConfirmAction", "SKIP");

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("withdrawAction")).isEqualTo(1);
    assertThat(run.variable("actionOutcome")).isEqualTo("SKIPPED");
  }

  @Test
  void anActionThatNobodyConfirmsInTimeIsWithdrawn() {
    propose(false);
    run.pass(Duration.ofMinutes(10).minusMillis(1));
    assertThat(run.isOver()).isFalse();

    run.pass(Duration.ofMillis(2));

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("withdrawAction")).isEqualTo(1);
    assertThat(run.variable("actionOutcome")).isEqualTo("NOT_CONFIRMED");
  }

  @Test
  void aPersonSettlesWhatACrashLeftUnknown() {
    propose(false);
    run.finish("Task_ConfirmAction", "CONFIRM");
    run.done("Task_RunAction", Map.of("actionOutcome", "UNKNOWN"));
    assertThat(run.isOver()).isFalse();

    run.finish("Task_SettleOutcome", "FAILED");

    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("actionOutcome")).isEqualTo("FAILED");
  }

  @Test
  void aSecondPersonApprovesBeforeSomethingDestructiveRuns() {
    aDestructiveActionIsConfirmed();
    assertThat(run.external("Task_RunAction")).isNull();

    run.finish("Task_ApproveAction", "APPROVE");

    assertThat(run.external("Task_RunAction")).isNotNull();
  }

  @Test
  void whatTheSecondPersonRefusesIsWithdrawn() {
    aDestructiveActionIsConfirmed();

    run.finish("Task_ApproveAction", "REFUSE");

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("withdrawAction")).isEqualTo(1);
    assertThat(run.variable("actionOutcome")).isEqualTo("SKIPPED");
  }

  @Test
  void whatNobodyApprovesWithinAQuarterOfAnHourIsWithdrawn() {
    aDestructiveActionIsConfirmed();
    run.pass(Duration.ofMinutes(15).minusMillis(1));
    assertThat(run.isOver()).isFalse();

    run.pass(Duration.ofMillis(2));

    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("actionOutcome")).isEqualTo("NOT_CONFIRMED");
  }

  @Test
  void nobodyIsAskedWhereNothingIsLeftToUndo() {
    run.sets("prepareAction", "actionNeeded", false);
    run.start(
        Map.of(
            "undoesStep",
            "Call_ScaleApp",
            "confirmUntil",
            Date.from(NOON.plus(Duration.ofMinutes(10)))));

    assertThat(run.isOver()).isTrue();
    assertThat(run.visited()).doesNotContain("Task_ConfirmAction");
  }

  private static void aDestructiveActionIsConfirmed() {
    propose(true);
    run.finish("Task_ConfirmAction", "CONFIRM");
  }

  private static void propose(boolean destructive) {
    run.when(
        "prepareAction",
        execution -> {
          execution.setVariable("actionNeeded", true);
          execution.setVariable("actionRunId", "run-1");
          execution.setVariable("approvalNeeded", destructive);
          execution.setVariable("approvalTime", "PT15M");
        });
    run.start(
        Map.of(
            "action", "restart",
            "component", "app",
            "confirmUntil", Date.from(NOON.plus(Duration.ofMinutes(10)))));
  }
}
