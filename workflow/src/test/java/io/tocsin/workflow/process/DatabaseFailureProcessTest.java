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

class DatabaseFailureProcessTest {

  private static final String ACTION = "run-action";

  @RegisterExtension
  static final ModelRun run =
      new ModelRun("/plan/football-prediction/procedures/database-failure.bpmn", ACTION);

  @BeforeEach
  void timeBoxesComeFromThePlan() {
    run.when(
        "startProcedure",
        execution -> {
          execution.setVariable("timeBox_diagnosis", at(5));
          execution.setVariable("timeBox_repair", at(30));
          execution.setVariable("timeBox_restore", at(60));
        });
  }

  private static Date at(int minutes) {
    return Date.from(NOON.plus(Duration.ofMinutes(minutes)));
  }

  private void look(String ready) {
    run.start(Map.of("component", "db"));
    verdict("Ready", ready);
    List.of("Services", "Connections", "Sessions", "SlowQueries", "Locks", "KeyData", "Backups")
        .forEach(probe -> verdict(probe, "FAIL"));
  }

  private void take(String measure) {
    run.finish("Task_AssessDatabase", measure);
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

  /** A measure did not help: the evidence is fresh when a person chooses the next. */
  private void lookAgain() {
    assertThat(run.task("Task_ChooseNextMeasure")).isNull();
    List.of("ReadyAgain", "SessionsAgain", "LocksAgain").forEach(probe -> verdict(probe, "FAIL"));
  }

  private void restartDoesNotHelp() {
    look("FAIL");
    take("RESTART");
    acted("restart", "db", 30, "SUCCEEDED");
    verdict("SiteAfterMeasure", "FAIL");
    lookAgain();
  }

  private void verified() {
    verdict("VerifyDatabase", "OK");
    verdict("VerifyKeyData", "OK");
  }

  private void endsWith(String outcome) {
    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("procedureOutcome")).isEqualTo(outcome);
  }

  @Test
  void eightProbesLookAtOnceBeforeAPersonAssesses() {
    run.start(Map.of("component", "db"));

    assertThat(run.waiting())
        .contains(
            "Probe_Services",
            "Probe_Ready",
            "Probe_Connections",
            "Probe_Sessions",
            "Probe_SlowQueries",
            "Probe_Locks",
            "Probe_KeyData",
            "Probe_Backups");
    assertThat(run.seenBy(run.external("Probe_Backups")))
        .containsEntry("probe", "backups")
        .containsEntry("verdict", "UNKNOWN");
    assertThat(run.task("Task_AssessDatabase")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "START, start, db",
    "RESTART, restart, db",
    "RESTART_APP, restart, app",
    "END_IDLE, end-idle-sessions, db",
    "END_SESSIONS, end-sessions, db",
  })
  void eachMeasureCanRestoreTheDatabase(String measure, String action, String component) {
    look("FAIL");
    assertThat(run.task("Task_AssessDatabase").getDueDate()).isEqualTo(at(5));
    take(measure);
    acted(action, component, 30, "SUCCEEDED");
    assertThat(run.seenBy(run.external("Probe_SiteAfterMeasure")))
        .containsEntry("probe", "site-recovers");
    verdict("SiteAfterMeasure", "OK");
    verified();

    endsWith("RESTORED");
  }

  @Test
  void aRestoreIsFollowedByALookAtTheIntegrityOfTheData() {
    look("OK");
    take("RESTORE");
    acted("restore-backup", "db", 60, "SUCCEEDED");
    assertThat(run.seenBy(run.external("Probe_DataAfterRestore")))
        .containsEntry("probe", "db-key-data");
    verdict("DataAfterRestore", "OK");
    verdict("SiteAfterMeasure", "WARN");
    verified();

    endsWith("RESTORED");
  }

  @ParameterizedTest
  @CsvSource({"OK, FAIL", "OK, UNKNOWN", "FAIL, OK", "UNKNOWN, OK"})
  void aHealthySiteIsNotEnoughWhereTheDatabaseOrItsKeyDataIsNotWell(String database, String data) {
    look("OK");
    take("RECOVERED");
    verdict("VerifyDatabase", database);
    verdict("VerifyKeyData", data);
    lookAgain();

    assertThat(run.task("Task_ChooseNextMeasure").getDueDate()).isEqualTo(at(30));
  }

  @Test
  void aMeasureThatDidNotHelpLeadsToTheNext() {
    restartDoesNotHelp();
    run.finish("Task_ChooseNextMeasure", "END_IDLE");
    acted("end-idle-sessions", "db", 30, "FAILED");
    verdict("SiteAfterMeasure", "UNKNOWN");
    lookAgain();
    run.finish("Task_ChooseNextMeasure", "RESTART_APP");
    acted("restart", "app", 30, "SUCCEEDED");
    verdict("SiteAfterMeasure", "OK");
    verified();

    endsWith("RESTORED");
  }

  @Test
  void whereNoMeasureIsLeftARestoreIsDecided() {
    restartDoesNotHelp();
    run.finish("Task_ChooseNextMeasure", "NO_MEASURE");
    assertThat(run.task("Task_DecideRestore").getDueDate()).isEqualTo(at(60));
    run.finish("Task_DecideRestore", "RESTORE");
    acted("restore-backup", "db", 60, "SUCCEEDED");
    verdict("SiteAfterLast", "OK");
    verdict("DataAfterLast", "OK");

    endsWith("RESTORED");
  }

  @ParameterizedTest
  @CsvSource({"FAIL, OK", "OK, FAIL", "OK, UNKNOWN"})
  void aRestoreThatDoesNotBringSiteAndDataBackIsNotRestored(String site, String data) {
    restartDoesNotHelp();
    run.finish("Task_ChooseNextMeasure", "NO_MEASURE");
    run.finish("Task_DecideRestore", "RESTORE");
    acted("restore-backup", "db", 60, "SUCCEEDED");
    verdict("SiteAfterLast", site);
    verdict("DataAfterLast", data);

    endsWith("NOT_RESTORED");
  }

  @Test
  void whereNobodyWantsARestoreThePersonSaysSo() {
    restartDoesNotHelp();
    run.finish("Task_ChooseNextMeasure", "NO_MEASURE");
    run.finish("Task_DecideRestore", "NO");

    endsWith("NOT_RESTORED");
  }

  @ParameterizedTest
  @CsvSource({"OK, app", "WARN, app", "FAIL, db", "UNKNOWN, db"})
  void whenNobodyDiagnosesTheAnswerOfTheDatabaseSaysWhatIsRestarted(
      String ready, String component) {
    look(ready);
    run.pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(run.task("Task_AssessDatabase")).isNotNull();
    run.pass(Duration.ofMillis(2));

    acted("restart", component, 30, "NOT_CONFIRMED");
  }

  @Test
  void eachTimeBoxThatRunsOutMovesOnToTheNextMeasure() {
    restartDoesNotHelp();
    run.pass(Duration.ofMinutes(30).minusMillis(1));
    assertThat(run.task("Task_DecideRestore")).isNull();
    run.pass(Duration.ofMillis(2));
    assertThat(run.task("Task_ChooseNextMeasure")).isNull();
    assertThat(run.task("Task_DecideRestore")).isNotNull();

    run.pass(Duration.ofMinutes(30).minusMillis(2));
    assertThat(run.isOver()).isFalse();
    run.pass(Duration.ofMillis(2));
    endsWith("NOT_RESTORED");
  }

  @Test
  void aTimeBoxDoesNotInterruptARunningAction() {
    look("FAIL");
    take("START");

    run.pass(Duration.ofHours(3));

    assertThat(run.openCalls(ACTION)).isEqualTo(1);
  }
}
