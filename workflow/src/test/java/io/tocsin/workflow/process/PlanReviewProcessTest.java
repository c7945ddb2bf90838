package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlanReviewProcessTest {

  private static final String CONFIRMATION = "contact-confirmation";

  @RegisterExtension
  static final ModelRun run = new ModelRun("/processes/plan-review.bpmn", CONFIRMATION);

  @BeforeEach
  void theNextReviewIsDueInThirtyDays() {
    run.sets("scheduleReview", "reviewDueAt", Date.from(ModelRun.NOON.plus(Duration.ofDays(30))));
    run.when("beginReview", PlanReviewProcessTest::begin);
    run.sets("decideChange", "planToChange", false);
    run.start(Map.of());
  }

  /** Two contacts are asked; the review has two weeks. */
  private static void begin(DelegateExecution execution) {
    Instant now = ClockUtil.getCurrentTime().toInstant();
    execution.setVariable("reviewId", "7");
    execution.setVariable("reviewUntil", Date.from(now.plus(Duration.ofDays(14))));
    execution.setVariable("remindAt", Date.from(now.plus(Duration.ofDays(3))));
    execution.setVariable("answerUntil", Date.from(now.plus(Duration.ofDays(7))));
    execution.setVariable("confirmations", new ArrayList<>(List.of("11", "12")));
  }

  @Test
  void waitsForItsDay() {
    run.pass(Duration.ofDays(29));
    assertThat(run.calls("beginReview")).isZero();

    run.pass(Duration.ofDays(1));

    assertThat(run.calls("beginReview")).isEqualTo(1);
    assertThat(run.task("Task_ReviewPlan")).isNotNull();
    assertThat(run.openCalls(CONFIRMATION)).isEqualTo(2);
  }

  @Test
  void aPersonDoesNotHaveToWaitForThatDay() {
    run.send("ReviewRequested");

    assertThat(run.task("Task_ReviewPlan").getDueDate())
        .isEqualTo(Date.from(ModelRun.NOON.plus(Duration.ofDays(14))));

    run.pass(Duration.ofDays(13));
    assertThat(run.calls("beginReview")).isEqualTo(1);
  }

  @Test
  void endsOnceThePlanIsReadAndEachContactSettledAndWaitsForTheNext() {
    run.send("ReviewRequested");
    run.finish("Task_ReviewPlan", "CURRENT");
    assertThat(run.calls("recordFindings")).isEqualTo(1);

    assertThat(run.endCall(CONFIRMATION, Map.of()))
        .containsEntry("confirmationId", "11")
        .containsEntry("reviewId", "7");
    assertThat(run.isOver()).isFalse();
    run.endCall(CONFIRMATION, Map.of());

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls()).endsWith("endReview", "awaitNextReview");
    assertThat(run.calls("runOutReview")).isZero();
  }

  @Test
  void aPlanThatHasToChangeIsChangedOnceAllIsKnown() {
    run.sets("decideChange", "planToChange", true);
    run.send("ReviewRequested");
    run.finish("Task_ReviewPlan", "CURRENT");
    run.endCall(CONFIRMATION, Map.of());
    assertThat(run.waiting()).doesNotContain("Task_ChangePlan");
    run.endCall(CONFIRMATION, Map.of());
    assertThat(run.waiting()).contains("Task_ChangePlan");

    run.finish("Task_ChangePlan", "CHANGED");

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls())
        .endsWith(
            "recordFindings", "decideChange", "recordFindings", "endReview", "awaitNextReview");
  }

  @Test
  void endsVisiblyUnfinishedWhenItsTimeRunsOutAndAsksNobodyAnyMore() {
    run.send("ReviewRequested");
    run.endCall(CONFIRMATION, Map.of());

    run.pass(Duration.ofDays(14));

    assertThat(run.isOver()).isTrue();
    assertThat(run.openCalls(CONFIRMATION)).isZero();
    assertThat(run.calls()).endsWith("beginReview", "runOutReview", "awaitNextReview");
  }
}
