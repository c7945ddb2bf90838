package io.tocsin.workflow.process;

import static io.tocsin.workflow.process.ModelRun.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class StatusUpdatesProcessTest {

  @RegisterExtension static final ModelRun run = new ModelRun("/processes/status-updates.bpmn");

  /** A reminder half an hour after noon, and another after each one that was given. */
  private void everyHalfHour() {
    run.when(
        "armReminder",
        execution -> {
          execution.setVariable("reminder", "AHEAD");
          execution.setVariable(
              "reminderAt",
              Date.from(NOON.plus(Duration.ofMinutes(30 * (run.calls("remindOfUpdate") + 1)))));
        });
  }

  @Test
  void remindsWhenItIsTimeAndNotBeforeAndAgainEachInterval() {
    everyHalfHour();
    run.start(Map.of());

    run.pass(Duration.ofMinutes(30).minusMillis(1));
    assertThat(run.calls("remindOfUpdate")).isZero();
    run.pass(Duration.ofMillis(2));
    assertThat(run.calls("remindOfUpdate")).isEqualTo(1);
    run.pass(Duration.ofMinutes(30));
    assertThat(run.calls("remindOfUpdate")).isEqualTo(2);
  }

  @Test
  void anUpdateArmsTheReminderAnew() {
    everyHalfHour();
    run.start(Map.of());

    run.when(
        "armReminder",
        execution ->
            execution.setVariable("reminderAt", Date.from(NOON.plus(Duration.ofHours(1)))));
    run.pass(Duration.ofMinutes(20));
    run.send("UpdateWritten");
    run.pass(Duration.ofMinutes(39));

    assertThat(run.calls("armReminder")).isEqualTo(2);
    assertThat(run.calls("remindOfUpdate")).isZero();
  }

  @Test
  void aSeverityThatWantsNoUpdatesEndsTheReminders() {
    everyHalfHour();
    run.start(Map.of());

    run.sets("armReminder", "reminder", "UNWANTED");
    run.send("SeverityChanged");
    run.pass(Duration.ofHours(2));

    assertThat(run.calls("remindOfUpdate")).isZero();
    assertThat(run.waiting()).containsExactly("Gateway_WaitUntilWanted");
  }

  @Test
  void remindersBeginOnceSomebodyHoldsTheIncident() {
    run.sets("armReminder", "reminder", "UNWANTED");
    run.start(Map.of());

    everyHalfHour();
    run.send("Acknowledged");
    run.pass(Duration.ofMinutes(30));

    assertThat(run.calls("remindOfUpdate")).isEqualTo(1);
  }

  @Test
  void aRaisedSeverityBeginsThem() {
    run.sets("armReminder", "reminder", "UNWANTED");
    run.start(Map.of());

    everyHalfHour();
    run.send("SeverityChanged");

    assertThat(run.waiting()).containsExactly("Gateway_WaitForReminder");
  }

  @Test
  void anUpdateThatNobodyWaitsForChangesNothing() {
    run.sets("armReminder", "reminder", "UNWANTED");
    run.start(Map.of());

    run.send("UpdateWritten");

    assertThat(run.calls("armReminder")).isEqualTo(1);
  }

  @Test
  void nothingIsAwaitedOnceTheIncidentIsOver() {
    run.sets("armReminder", "reminder", "OVER");
    run.start(Map.of());

    assertThat(run.isOver()).isTrue();
    assertThat(run.visited()).contains("End_ResponseOver");
  }
}
