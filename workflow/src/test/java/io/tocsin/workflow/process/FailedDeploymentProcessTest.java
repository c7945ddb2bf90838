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

class FailedDeploymentProcessTest {

  private static final String ACTION = "run-action";

  @RegisterExtension
  static final ModelRun run =
      new ModelRun("/plan/football-prediction/procedures/failed-deployment.bpmn", ACTION);

  @BeforeEach
  void timeBoxesComeFromThePlan() {
    run.when(
        "startProcedure",
        execution -> {
          execution.setVariable("timeBox_diagnosis", at(15));
          execution.setVariable("timeBox_repair", at(120));
        });
  }

  private static Date at(int minutes) {
    return Date.from(NOON.plus(Duration.ofMinutes(minutes)));
  }

  private void look() {
    run.start(Map.of("component", ""));
    List.of(
            "Services",
            "AppLogs",
            "Images",
            "Configuration",
            "Environment",
            "Ports",
            "DeployedRelease",
            "Releases")
        .forEach(probe -> verdict(probe, "WARN"));
  }

  private void verdict(String probe, String verdict) {
    run.done("Probe_" + probe, Map.of("verdict", verdict));
  }

  private void act(String action) {
    assertThat(run.endCall(ACTION, Map.of("actionOutcome", "SUCCEEDED")))
        .containsEntry("action", action)
        .containsEntry("component", "app")
        .containsEntry("confirmUntil", at(120));
  }

  private void didNotHelp() {
    verdict("HealthAfterMeasure", "FAIL");
    lookAgain();
  }

  private void lookAgain() {
    verdict("ReleaseNow", "OK");
    verdict("LogsNow", "FAIL");
  }

  private void endsWith(String outcome) {
    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("procedureOutcome")).isEqualTo(outcome);
  }

  @Test
  void eightProbesLookAtOnce() {
    run.start(Map.of("component", ""));

    assertThat(run.seenBy(run.external("Probe_Configuration")))
        .containsEntry("probe", "compose-config");
    assertThat(run.seenBy(run.external("Probe_Environment")))
        .containsEntry("probe", "required-environment");
    assertThat(run.seenBy(run.external("Probe_DeployedRelease")))
        .containsEntry("probe", "deployed-release");
    assertThat(run.waiting()).filteredOn(step -> step.startsWith("Probe_")).hasSize(8);
    assertThat(run.task("Task_AssessDeployment")).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "BACK_ONE_VERSION, back-one-version",
    "ROLLBACK, rollback",
    "APP_CONFIGURATION, restore-app-configuration",
    "FREE_PORT, free-port",
    "RECREATE, recreate",
    "REBUILD, rebuild",
  })
  void eachMeasureRestoresTheService(String outcome, String action) {
    look();
    assertThat(run.task("Task_AssessDeployment").getDueDate()).isEqualTo(at(15));
    run.finish("Task_AssessDeployment", outcome);
    act(action);
    assertThat(run.seenBy(run.external("Probe_HealthAfterMeasure")))
        .containsEntry("probe", "site-recovers");
    verdict("HealthAfterMeasure", "OK");
    assertThat(run.seenBy(run.external("Probe_VerifySite"))).containsEntry("probe", "site-health");
    verdict("VerifySite", "WARN");

    endsWith("RESTORED");
  }

  @Test
  void whatRecoveredByItselfIsVerifiedAllTheSame() {
    look();
    run.finish("Task_AssessDeployment", "RECOVERED");
    verdict("HealthAfterMeasure", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
    assertThat(run.openCalls(ACTION)).isZero();
  }

  @Test
  void aMeasureThatDidNotHelpLeadsToTheNext() {
    look();
    run.finish("Task_AssessDeployment", "FREE_PORT");
    act("free-port");
    didNotHelp();
    assertThat(run.task("Task_ChooseMeasure").getDueDate()).isEqualTo(at(120));
    run.finish("Task_ChooseMeasure", "RECREATE");
    act("recreate");
    verdict("HealthAfterMeasure", "OK");
    verdict("VerifySite", "OK");

    endsWith("RESTORED");
  }

  @Test
  void aSiteThatDoesNotStayHealthyNeedsAnotherMeasure() {
    look();
    run.finish("Task_AssessDeployment", "BACK_ONE_VERSION");
    act("back-one-version");
    verdict("HealthAfterMeasure", "OK");
    verdict("VerifySite", "UNKNOWN");
    lookAgain();

    assertThat(run.task("Task_ChooseMeasure")).isNotNull();
  }

  @Test
  void whereNothingHelpsThePersonSaysSo() {
    look();
    run.finish("Task_AssessDeployment", "ROLLBACK");
    act("rollback");
    didNotHelp();
    run.finish("Task_ChooseMeasure", "NOT_POSSIBLE");

    endsWith("NOT_RESTORED");
  }

  @Test
  void eachTimeBoxThatRunsOutMovesOnToTheNextMeasure() {
    look();
    run.pass(Duration.ofMinutes(15).minusMillis(1));
    assertThat(run.task("Task_AssessDeployment")).isNotNull();
    run.pass(Duration.ofMillis(2));
    assertThat(run.task("Task_AssessDeployment")).isNull();
    act("back-one-version");
    didNotHelp();

    run.pass(Duration.ofMinutes(105).minusMillis(2));
    assertThat(run.isOver()).isFalse();
    run.pass(Duration.ofMillis(2));
    endsWith("NOT_RESTORED");
  }

  @Test
  void aTimeBoxDoesNotInterruptARunningAction() {
    look();
    run.finish("Task_AssessDeployment", "REBUILD");

    run.pass(Duration.ofHours(3));

    assertThat(run.openCalls(ACTION)).isEqualTo(1);
  }
}
