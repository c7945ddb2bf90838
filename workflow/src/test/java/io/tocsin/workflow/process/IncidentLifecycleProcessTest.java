package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class IncidentLifecycleProcessTest {

  private static final String PROCEDURE = "some-procedure";
  private static final String CLOCK = "service-level-clock";
  private static final String UPDATES = "status-updates";
  private static final String ESCALATION = "escalation-path";
  private static final String POSTMORTEM = "postmortem";
  private static final String AFTER_CARE = "some-procedure-after-care";

  @RegisterExtension
  static final ModelRun run =
      new ModelRun(
          "/processes/incident-lifecycle.bpmn",
          PROCEDURE,
          "other-procedure",
          CLOCK,
          ESCALATION,
          UPDATES,
          POSTMORTEM,
          AFTER_CARE);

  private boolean drill;

  @BeforeEach
  void aP0() {
    run.when("classifyIncident", execution -> procedure(execution, PROCEDURE, "app"));
    run.sets("decidePaging", "pageAgain", true);
    follows(true, "");
  }

  private void follows(boolean postmortem, String afterCare) {
    run.when(
        "resolveIncident",
        execution -> {
          execution.setVariable("drill", drill);
          execution.setVariable("postmortemRequired", postmortem);
          execution.setVariable("afterCareKey", afterCare);
        });
  }

  private static void procedure(DelegateExecution execution, String key, String component) {
    execution.setVariable("procedureKey", key);
    execution.setVariable("component", component);
  }

  private void procedureEnds(String outcome) {
    run.endCall(PROCEDURE, Map.of("procedureOutcome", outcome));
  }

  private void resolved() {
    run.start(Map.of());
    procedureEnds("RESTORED");
    run.finish("Task_VerifyRecovery", "RECOVERED");
  }

  @Test
  void aDrillThatIsResolvedIsClosedAndFollowedByNothing() {
    drill = true;
    resolved();

    assertThat(run.calls()).contains("closeIncident");
    assertThat(run.isOver()).isTrue();
  }

  @Test
  void peopleArePagedClocksRunAndTheProcedureStartsAtOnce() {
    run.start(Map.of());

    assertThat(run.calls()).containsExactlyInAnyOrder("classifyIncident", "notifyRoute");
    assertThat(run.openCalls(ESCALATION)).isEqualTo(1);
    assertThat(run.openCalls(CLOCK)).isEqualTo(2);
    assertThat(run.openCalls(UPDATES)).isEqualTo(1);
    assertThat(run.endCall(PROCEDURE, Map.of("procedureOutcome", "RESTORED")))
        .containsEntry("incidentId", ModelRun.INCIDENT)
        .containsEntry("priority", 100)
        .containsEntry("component", "app");
  }

  @Test
  void theTwoClocksAreTheResponseAndTheResolution() {
    run.start(Map.of());

    Object first = run.endCall(CLOCK, Map.of()).get("clock");
    Object second = run.endCall(CLOCK, Map.of()).get("clock");
    run.endCall(ESCALATION, Map.of());

    assertThat(List.of(first, second)).containsExactlyInAnyOrder("RESPONSE", "RESOLUTION");
    assertThat(run.waiting()).contains("Call_Procedure");
  }

  @Test
  void remindersOfUpdatesThatEndEndNothingElse() {
    run.start(Map.of());

    run.endCall(UPDATES, Map.of());

    assertThat(run.waiting()).contains("Call_Procedure");
    assertThat(run.openCalls(CLOCK)).isEqualTo(2);
  }

  @Test
  void remindersOfUpdatesEndWithTheResponse() {
    resolved();

    assertThat(run.openCalls(UPDATES)).isZero();
  }

  @Test
  void aStepThatFailsHoldsUpNoneOfTheOthers() {
    run.when(
        "notifyRoute",
        execution -> {
          throw new IllegalStateException("the routing table is broken");
        });

    run.startWithFailures(Map.of());

    assertThat(run.openCalls(CLOCK)).isEqualTo(2);
    assertThat(run.openCalls(PROCEDURE)).isEqualTo(1);
  }

  @Test
  void aRecoveredIncidentIsResolvedWrittenUpAndClosed() {
    resolved();
    assertThat(run.calls())
        .containsSubsequence("classifyIncident", "startRecoveryCheck", "resolveIncident");
    assertThat(run.openCalls(CLOCK)).isZero();
    assertThat(run.openCalls(ESCALATION)).isZero();

    run.endCall(POSTMORTEM, Map.of());
    run.finish("Task_Close", "CLOSE");

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("closeIncident")).isEqualTo(1);
    assertThat(run.visited()).contains("End_Closed");
  }

  @Test
  void whatHasNotRecoveredGoesBackToTheProcedure() {
    run.start(Map.of());
    procedureEnds("RESTORED");

    run.finish("Task_VerifyRecovery", "CONTINUE");

    assertThat(run.openCalls(PROCEDURE)).isEqualTo(1);
    assertThat(run.calls("resolveIncident")).isZero();
  }

  @Test
  void aPersonRepeatsAProcedureThatDidNotRestoreTheService() {
    run.start(Map.of());
    procedureEnds("NOT_RESTORED");

    run.finish("Task_ChooseNext", "REPEAT");

    assertThat(run.openCalls(PROCEDURE)).isEqualTo(1);
  }

  @Test
  void aPersonChecksWhatWasRepairedInAnotherWay() {
    run.start(Map.of());
    procedureEnds("NOT_RESTORED");

    run.finish("Task_ChooseNext", "VERIFY");

    assertThat(run.calls("startRecoveryCheck")).isEqualTo(1);
    assertThat(run.task("Task_VerifyRecovery")).isNotNull();
  }

  @Test
  void anotherProcedureTakesOver() {
    run.start(Map.of());
    run.when("switchProcedure", execution -> procedure(execution, "other-procedure", "db"));

    run.send("ProcedureSwitched");

    assertThat(run.openCalls(PROCEDURE)).isZero();
    assertThat(run.endCall("other-procedure", Map.of("procedureOutcome", "RESTORED")))
        .containsEntry("component", "db");
  }

  @Test
  void theProcedureCanBeSwitchedWhileRecoveryIsVerified() {
    run.start(Map.of());
    procedureEnds("RESTORED");

    run.send("ProcedureSwitched");

    assertThat(run.task("Task_VerifyRecovery")).isNull();
    assertThat(run.openCalls(PROCEDURE)).isEqualTo(1);
  }

  @Test
  void aChangeOfSeverityNotifiesAndPagesAgainAndKeepsTheProcedure() {
    run.start(Map.of());

    run.send("SeverityChanged");
    run.send("SeverityChanged");

    assertThat(run.calls("notifyRoute")).isEqualTo(3);
    assertThat(run.openCalls(ESCALATION)).isEqualTo(3);
    assertThat(run.openCalls(PROCEDURE)).isEqualTo(1);
    run.endCall(ESCALATION, Map.of());
    run.endCall(ESCALATION, Map.of());
    run.endCall(ESCALATION, Map.of());
    assertThat(run.visited()).contains("End_SeverityHandled");
  }

  @Test
  void aLoweredSeverityNeedNotPage() {
    run.sets("decidePaging", "pageAgain", false);
    run.start(Map.of());

    run.send("SeverityChanged");

    assertThat(run.calls("notifyRoute")).isEqualTo(2);
    assertThat(run.openCalls(ESCALATION)).isEqualTo(1);
  }

  @Test
  void recoveryThatWasVerifiedElsewhereEndsTheResponse() {
    run.start(Map.of());

    run.send("RecoveryVerified");

    assertThat(run.calls("resolveIncident")).isEqualTo(1);
    assertThat(run.openCalls(PROCEDURE)).isZero();
    assertThat(run.openCalls(CLOCK)).isZero();
  }

  @Test
  void aSmallIncidentClosesWithoutAPostmortem() {
    follows(false, "");
    resolved();

    run.finish("Task_DecidePostmortem", "CLOSE");

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("closeIncident")).isEqualTo(1);
    assertThat(run.openCalls(POSTMORTEM)).isZero();
  }

  @Test
  void aSmallIncidentMayHaveAPostmortem() {
    follows(false, "");
    resolved();

    run.finish("Task_DecidePostmortem", "POSTMORTEM");

    assertThat(run.openCalls(POSTMORTEM)).isEqualTo(1);
  }

  @Test
  void closingWaitsForPostmortemAndAfterCare() {
    follows(true, AFTER_CARE);
    resolved();
    run.endCall(POSTMORTEM, Map.of());
    assertThat(run.task("Task_Close")).isNull();

    assertThat(run.endCall(AFTER_CARE, Map.of()))
        .containsEntry("incidentId", ModelRun.INCIDENT)
        .containsEntry("priority", 100);

    run.finish("Task_Close", "CLOSE");
    assertThat(run.isOver()).isTrue();
  }

  @Test
  void aSmallIncidentThatIsToBeClosedWaitsForItsAfterCare() {
    follows(false, AFTER_CARE);
    resolved();
    run.finish("Task_DecidePostmortem", "CLOSE");
    assertThat(run.isOver()).isFalse();

    run.endCall(AFTER_CARE, Map.of());

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("closeIncident")).isEqualTo(1);
  }

  @Test
  void anIncidentThatComesBackLeavesItsAfterCare() {
    follows(true, AFTER_CARE);
    resolved();

    run.send("Reopened");

    assertThat(run.openCalls(AFTER_CARE)).isZero();
    assertThat(run.openCalls(PROCEDURE)).isEqualTo(1);
  }

  @Test
  void anIncidentThatComesBackIsRespondedToAgain() {
    resolved();

    run.send("Reopened");

    assertThat(run.calls("reopenIncident")).isEqualTo(1);
    assertThat(run.openCalls(POSTMORTEM)).isZero();
    assertThat(run.openCalls(PROCEDURE)).isEqualTo(1);
    assertThat(run.openCalls(CLOCK)).isEqualTo(2);
  }

  @Test
  void closingThatWasConfirmedElsewhereEndsTheFollowUp() {
    follows(true, AFTER_CARE);
    resolved();

    run.send("ClosingConfirmed");

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("closeIncident")).isEqualTo(1);
  }

  @Test
  void aCancelledIncidentStopsEverything() {
    run.start(Map.of());

    run.send("Cancelled");

    assertThat(run.isOver()).isTrue();
    assertThat(run.openCalls(PROCEDURE)).isZero();
    assertThat(run.openCalls(ESCALATION)).isZero();
    assertThat(run.calls()).doesNotContain("resolveIncident", "closeIncident");
  }
}
