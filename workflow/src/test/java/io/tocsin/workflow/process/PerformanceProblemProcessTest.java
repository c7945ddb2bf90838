package io.tocsin.workflow.process;

import static io.tocsin.workflow.process.ModelRun.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PerformanceProblemProcessTest {

  private static final String ACTION = "run-action";

  @RegisterExtension
  static final ModelRun run =
      new ModelRun("/plan/football-prediction/procedures/performance-problem.bpmn", ACTION);

  @BeforeEach
  void timeBoxesComeFromThePlan() {
    run.when(
        "startProcedure",
        execution -> {
          execution.setVariable("timeBox_diagnosis", at(15));
          execution.setVariable("timeBox_measures", at(120));
          execution.setVariable("timeBox_capacity", at(180));
        });
  }

  private static Date at(int minutes) {
    return Date.from(NOON.plus(Duration.ofMinutes(minutes)));
  }

  private void look() {
    run.start(Map.of("component", "app"));
    List.of("Resources", "Host", "Response", "SlowQueries", "Locks", "CacheMemory", "Load")
        .forEach(probe -> verdict(probe, "WARN"));
  }

  private void take(String measure) {
    run.finish("Task_AssessPerformance", measure);
  }

  private void acted(String action, String component, int confirmUntil, String outcome) {
    Map<String, Object> given = run.endCall(ACTION, Map.of("actionOutcome", outcome));
    assertThat(given)
        .containsEntry("action", action)
        .containsEntry("component", component)
        .containsEntry("confirmUntil", at(confirmUntil));
  }

  private void verdict(String probe, String verdict) {
    run.done("Probe_" + probe, Map.of("verdict", verdict));
  }

  private void verify(String response, String locks, String host, String cache) {
    verdict("VerifyResponse", response);
    verdict("VerifyLocks", locks);
    verdict("VerifyHost", host);
    verdict("VerifyCache", cache);
  }

  /** A measure did not help: the evidence is fresh when a person chooses the next. */
  private void lookAgain() {
    assertThat(run.task("Task_ChooseNextMeasure")).isNull();
    List.of("ResourcesAgain", "LocksAgain", "CacheMemoryAgain")
        .forEach(probe -> verdict(probe, "FAIL"));
  }

  private void restartDoesNotHelp() {
    look();
    take("RESTART_APP");
    acted("restart", "app", 120, "SUCCEEDED");
    verdict("SiteAfterMeasure", "FAIL");
    lookAgain();
  }

  private void endsWith(String outcome) {
    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("procedureOutcome")).isEqualTo(outcome);
  }

  @Test
  void sevenProbesLookAtOnceBeforeAPersonAssesses() {
    run.start(Map.of("component", "app"));

    assertThat(run.waiting())
        .contains(
            "Probe_Resources",
            "Probe_Host",
            "Probe_Response",
            "Probe_SlowQueries",
            "Probe_Locks",
            "Probe_CacheMemory",
            "Probe_Load");
    assertThat(run.seenBy(run.external("Probe_Load")))
        .containsEntry("probe", "site-load")
        .containsEntry("verdict", "UNKNOWN");
    assertThat(run.task("Task_AssessPerformance")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "RESTART_APP, restart, app",
    "SCALE, scale, app",
    "CLEAR_TEMPORARY, clear-temporary-files, app",
    "CLEAR_LOGS, clear-old-logs, app",
    "END_SESSIONS, end-sessions, db",
    "LIFT_LIMIT, lift-cache-limit, cache",
  })
  void eachMeasureCanMakeTheSiteFastAgain(String measure, String action, String component) {
    look();
    assertThat(run.task("Task_AssessPerformance").getDueDate()).isEqualTo(at(15));
    take(measure);
    acted(action, component, 120, "SUCCEEDED");
    assertThat(run.seenBy(run.external("Probe_SiteAfterMeasure")))
        .containsEntry("probe", "site-recovers");
    verdict("SiteAfterMeasure", "OK");
    verify("OK", "OK", "WARN", "OK");

    endsWith("RESTORED");
  }

  @ParameterizedTest
  @CsvSource({
    "FAIL, OK, OK, OK",
    "UNKNOWN, OK, OK, OK",
    "OK, FAIL, OK, OK",
    "OK, OK, FAIL, OK",
    "OK, OK, OK, FAIL",
  })
  void aHealthySiteIsNotEnoughWhileSomethingIsSlowLockedOrFull(
      String response, String locks, String host, String cache) {
    look();
    take("RECOVERED");
    verify(response, locks, host, cache);
    lookAgain();

    assertThat(run.task("Task_ChooseNextMeasure").getDueDate()).isEqualTo(at(120));
  }

  @Test
  void aPlaceThatCannotBeLookedAtDoesNotKeepAFastSiteFromBeingRestored() {
    look();
    take("RECOVERED");
    verify("OK", "UNKNOWN", "UNKNOWN", "UNKNOWN");

    endsWith("RESTORED");
  }

  @Test
  void aMeasureThatDidNotHelpLeadsToTheNext() {
    restartDoesNotHelp();
    run.finish("Task_ChooseNextMeasure", "SCALE");
    acted("scale", "app", 120, "FAILED");
    verdict("SiteAfterMeasure", "UNKNOWN");
    lookAgain();
    run.finish("Task_ChooseNextMeasure", "END_SESSIONS");
    acted("end-sessions", "db", 120, "SUCCEEDED");
    verdict("SiteAfterMeasure", "OK");
    verify("OK", "OK", "OK", "OK");

    endsWith("RESTORED");
  }

  @Test
  void whereNoMeasureIsLeftMoreCapacityIsDecided() {
    restartDoesNotHelp();
    run.finish("Task_ChooseNextMeasure", "NO_MEASURE");
    assertThat(run.task("Task_DecideCapacity").getDueDate()).isEqualTo(at(180));
    run.finish("Task_DecideCapacity", "SCALE");
    acted("scale", "app", 180, "SUCCEEDED");
    verdict("SiteAfterLast", "OK");
    verdict("ResponseAfterLast", "WARN");

    endsWith("RESTORED");
  }

  @ParameterizedTest
  @CsvSource({"FAIL, OK", "OK, FAIL", "OK, UNKNOWN"})
  void aSiteThatStaysSlowWithMoreCapacityIsNotRestored(String site, String response) {
    restartDoesNotHelp();
    run.finish("Task_ChooseNextMeasure", "NO_MEASURE");
    run.finish("Task_DecideCapacity", "SCALE");
    acted("scale", "app", 180, "FAILED");
    verdict("SiteAfterLast", site);
    verdict("ResponseAfterLast", response);

    endsWith("NOT_RESTORED");
  }

  @Test
  void whereNobodyWantsMoreCapacityThePersonSaysSo() {
    restartDoesNotHelp();
    run.finish("Task_ChooseNextMeasure", "NO_MEASURE");
    run.finish("Task_DecideCapacity", "NO");

    endsWith("NOT_RESTORED");
  }

  @Test
  void eachTimeBoxThatRunsOutMovesOnToTheNextMeasure() {
    look();
    run.pass(Duration.ofMinutes(15).minusMillis(1));
    assertThat(run.task("Task_AssessPerformance")).isNotNull();
    run.pass(Duration.ofMillis(2));
    acted("restart", "app", 120, "NOT_CONFIRMED");
    verdict("SiteAfterMeasure", "FAIL");
    lookAgain();

    run.pass(Duration.ofMinutes(105).minusMillis(2));
    assertThat(run.task("Task_ChooseNextMeasure")).isNotNull();
    run.pass(Duration.ofMillis(2));
    assertThat(run.task("Task_ChooseNextMeasure")).isNull();
    assertThat(run.task("Task_DecideCapacity")).isNotNull();

    run.pass(Duration.ofHours(1).minusMillis(2));
    assertThat(run.isOver()).isFalse();
    run.pass(Duration.ofMillis(2));
    endsWith("NOT_RESTORED");
  }

  @Test
  void aTimeBoxDoesNotInterruptARunningAction() {
    look();
    take("CLEAR_LOGS");

    run.pass(Duration.ofHours(7));

    assertThat(run.openCalls(ACTION)).isEqualTo(1);
  }
}
