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

class SiteOutageProcessTest {

  private static final String ACTION = "run-action";

  @RegisterExtension
  static final ModelRun run =
      new ModelRun("/plan/football-prediction/procedures/site-outage.bpmn", ACTION);

  @BeforeEach
  void timeBoxesComeFromThePlan() {
    run.when(
        "startProcedure",
        execution -> {
          execution.setVariable("timeBox_diagnosis", at(5));
          execution.setVariable("timeBox_restart", at(10));
          execution.setVariable("timeBox_rollback", at(30));
        });
  }

  private static Date at(int minutes) {
    return Date.from(NOON.plus(Duration.ofMinutes(minutes)));
  }

  private void look(String component) {
    run.start(Map.of("component", component));
    List.of("Services", "AppLogs", "Resources", "Health", "Host", "Journal")
        .forEach(probe -> run.done("Probe_" + probe, Map.of("verdict", "FAIL")));
  }

  private void restart(String component) {
    Map<String, Object> given = run.endCall(ACTION, Map.of("actionOutcome", "SUCCEEDED"));
    assertThat(given)
        .containsEntry("action", "restart")
        .containsEntry("component", component)
        .containsEntry("confirmUntil", at(10));
  }

  private void verdict(String probe, String verdict) {
    run.done("Probe_" + probe, Map.of("verdict", verdict));
  }

  private void untilDatabaseDecision() {
    look("app");
    run.finish("Task_AssessDiagnosis", "RESTART");
    restart("app");
    verdict("HealthAfterApp", "FAIL");
    restart("web");
    verdict("HealthAfterWeb", "UNKNOWN");
  }

  private void endsWith(String outcome) {
    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("procedureOutcome")).isEqualTo(outcome);
  }

  @Test
  void sixProbesLookAtOnceEachWithItsOwnVerdict() {
    run.start(Map.of("component", "app"));

    assertThat(run.waiting())
        .contains(
            "Probe_Services",
            "Probe_AppLogs",
            "Probe_Resources",
            "Probe_Health",
            "Probe_Host",
            "Probe_Journal");
    assertThat(run.seenBy(run.external("Probe_AppLogs")))
        .containsEntry("probe", "app-logs")
        .containsEntry("verdict", "UNKNOWN");
    verdict("AppLogs", "FAIL");
    assertThat(run.seenBy(run.external("Probe_Host"))).containsEntry("verdict", "UNKNOWN");
    assertThat(run.task("Task_AssessDiagnosis")).isNull();
  }

  @Test
  void aRestartOfTheApplicationRestoresTheService() {
    look("app");
    assertThat(run.task("Task_AssessDiagnosis").getDueDate()).isEqualTo(at(5));
    run.finish("Task_AssessDiagnosis", "RESTART");
    restart("app");
    assertThat(run.seenBy(run.external("Probe_HealthAfterApp")))
        .containsEntry("probe", "site-recovers");
    verdict("HealthAfterApp", "OK");
    verdict("VerifySite", "WARN");

    endsWith("RESTORED");
    assertThat(run.visited()).doesNotContain("Call_RestartWeb", "Call_RestartTarget");
  }

  @Test
  void aFailedDependencyIsRestartedFirst() {
    look("db");
    run.finish("Task_AssessDiagnosis", "RESTART");
    restart("db");
    verdict("HealthAfterTarget", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
    assertThat(run.visited()).doesNotContain("Call_RestartApp");
  }

  @Test
  void theApplicationFollowsWhenTheDependencyWasNotEnough() {
    look("cache");
    run.finish("Task_AssessDiagnosis", "RESTART");
    restart("cache");
    verdict("HealthAfterTarget", "FAIL");
    restart("app");
    verdict("HealthAfterApp", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
  }

  @Test
  void anOutageWithoutAKnownComponentBeginsWithTheApplication() {
    look("");
    run.finish("Task_AssessDiagnosis", "RESTART");

    restart("app");
  }

  @Test
  void nginxIsNextAndHealsTheService() {
    look("web");
    run.finish("Task_AssessDiagnosis", "RESTART");
    restart("app");
    verdict("HealthAfterApp", "FAIL");
    restart("web");
    verdict("HealthAfterWeb", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
  }

  @Test
  void theDatabaseIsRestartedOnlyIfAPersonSaysSo() {
    untilDatabaseDecision();
    run.finish("Task_DecideDatabase", "RESTART");
    restart("db");
    verdict("HealthAfterDatabase", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
  }

  @Test
  void theRollbackFollowsAndHealsTheService() {
    untilDatabaseDecision();
    run.finish("Task_DecideDatabase", "RESTART");
    restart("db");
    verdict("HealthAfterDatabase", "FAIL");
    assertThat(run.task("Task_Rollback").getDueDate()).isEqualTo(at(30));
    run.finish("Task_Rollback", "DONE");
    verdict("HealthAfterRollback", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
  }

  @Test
  void aSiteThatIsHealthyButDoesNotServeIsNotRestored() {
    look("app");
    run.finish("Task_AssessDiagnosis", "RECOVERED");
    verdict("VerifySite", "FAIL");

    endsWith("NOT_RESTORED");
  }

  @Test
  void aBadDeploymentIsRolledBackAtOnce() {
    look("app");
    run.finish("Task_AssessDiagnosis", "ROLLBACK");
    run.finish("Task_Rollback", "DONE");
    verdict("HealthAfterRollback", "FAIL");

    endsWith("NOT_RESTORED");
  }

  @Test
  void whereNothingHelpsThePersonSaysSo() {
    untilDatabaseDecision();
    run.finish("Task_DecideDatabase", "NO");
    run.finish("Task_Rollback", "NOT_POSSIBLE");

    endsWith("NOT_RESTORED");
  }

  @Test
  void eachTimeBoxThatRunsOutMovesOnToTheNextMeasure() {
    look("app");
    run.pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(run.task("Task_AssessDiagnosis")).isNotNull();
    run.pass(Duration.ofMillis(2));
    assertThat(run.openCalls(ACTION)).isEqualTo(1);
    restart("app");
    verdict("HealthAfterApp", "FAIL");
    restart("web");
    verdict("HealthAfterWeb", "FAIL");
    assertThat(run.task("Task_DecideDatabase").getDueDate()).isEqualTo(at(10));

    run.pass(Duration.ofMinutes(5));
    assertThat(run.task("Task_DecideDatabase")).isNull();
    assertThat(run.task("Task_Rollback")).isNotNull();

    run.pass(Duration.ofMinutes(20).minusMillis(2));
    assertThat(run.isOver()).isFalse();
    run.pass(Duration.ofMillis(2));
    endsWith("NOT_RESTORED");
  }

  @Test
  void aTimeBoxDoesNotInterruptARunningAction() {
    look("app");
    run.finish("Task_AssessDiagnosis", "RESTART");

    run.pass(Duration.ofHours(1));

    assertThat(run.openCalls(ACTION)).isEqualTo(1);
  }
}
