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
    List.of(
            "Services",
            "AppLogs",
            "Resources",
            "Environment",
            "Health",
            "Ports",
            "Cache",
            "Host",
            "Journal",
            "AppHealth")
        .forEach(probe -> run.done("Probe_" + probe, Map.of("verdict", "FAIL")));
  }

  private void restart(String component) {
    Map<String, Object> given = run.endCall(ACTION, Map.of("actionOutcome", "SUCCEEDED"));
    assertThat(given)
        .containsEntry("action", "restart")
        .containsEntry("component", component)
        .containsEntry("confirmUntil", at(10));
  }

  private void act(String action, String component) {
    Map<String, Object> given = run.endCall(ACTION, Map.of("actionOutcome", "SUCCEEDED"));
    assertThat(given)
        .containsEntry("action", action)
        .containsEntry("component", component)
        .containsEntry("confirmUntil", at(30));
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
  void tenProbesLookAtOnceEachWithItsOwnVerdict() {
    run.start(Map.of("component", "app"));

    assertThat(run.waiting())
        .contains(
            "Probe_Services",
            "Probe_AppLogs",
            "Probe_Resources",
            "Probe_Environment",
            "Probe_Health",
            "Probe_Ports",
            "Probe_Cache",
            "Probe_Host",
            "Probe_Journal",
            "Probe_AppHealth");
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
    assertThat(run.seenBy(run.external("Probe_Releases"))).containsEntry("probe", "releases");
    verdict("Releases", "OK");
    assertThat(run.task("Task_DecideRollback").getDueDate()).isEqualTo(at(30));
    run.finish("Task_DecideRollback", "ROLLBACK");
    act("rollback", "app");
    verdict("HealthAfterMeasure", "OK");
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
  void aBadDeploymentIsRolledBackOnceThePersonSawTheReleases() {
    look("app");
    run.finish("Task_AssessDiagnosis", "ROLLBACK");
    verdict("Releases", "OK");
    run.finish("Task_DecideRollback", "ROLLBACK");
    act("rollback", "app");
    verdict("HealthAfterMeasure", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
    assertThat(run.visited()).doesNotContain("Call_RestartApp");
  }

  @ParameterizedTest
  @CsvSource({
    "RECREATE, recreate, app",
    "RECREATE_COMPONENT, recreate, web",
    "APP_CONFIGURATION, restore-app-configuration, app",
    "WEB_CONFIGURATION, restore-web-configuration, web",
    "FREE_PORT, free-port, app",
    "CLEAR_LOGS, clear-old-logs, app",
    "CACHE_LIMIT, lift-cache-limit, cache",
  })
  void whereARestartDoesNotHelpAnotherMeasureDoes(String outcome, String action, String component) {
    look("web");
    run.finish("Task_AssessDiagnosis", outcome);
    act(action, component);
    assertThat(run.seenBy(run.external("Probe_HealthAfterMeasure")))
        .containsEntry("probe", "site-recovers");
    verdict("HealthAfterMeasure", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
  }

  @Test
  void whereNoComponentIsKnownTheApplicationIsRecreated() {
    look("");
    run.finish("Task_AssessDiagnosis", "RECREATE_COMPONENT");

    act("recreate", "app");
  }

  @Test
  void aMeasureThatDidNotHelpLeadsToTheNext() {
    look("app");
    run.finish("Task_AssessDiagnosis", "FREE_PORT");
    act("free-port", "app");
    verdict("HealthAfterMeasure", "FAIL");
    verdict("Releases", "OK");
    run.finish("Task_DecideRollback", "RECREATE");
    act("recreate", "app");
    verdict("HealthAfterMeasure", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
  }

  @Test
  void whatRecoversMeanwhileIsLookedAtBeforeItIsBelieved() {
    untilDatabaseDecision();
    run.finish("Task_DecideDatabase", "NO");
    verdict("Releases", "OK");
    run.finish("Task_DecideRollback", "RECOVERED");
    verdict("HealthAfterMeasure", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
  }

  @Test
  void whereNothingHelpsThePersonSaysSo() {
    untilDatabaseDecision();
    run.finish("Task_DecideDatabase", "NO");
    verdict("Releases", "UNKNOWN");
    run.finish("Task_DecideRollback", "NOT_POSSIBLE");

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
    verdict("Releases", "OK");
    assertThat(run.task("Task_DecideRollback")).isNotNull();

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
