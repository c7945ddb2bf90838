package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ContactConfirmationProcessTest {

  private static final String LOOK_FOR = "Task_ReachOtherwise";

  @RegisterExtension
  static final ModelRun run = new ModelRun("/processes/contact-confirmation.bpmn");

  @BeforeEach
  void aContactHasAWeek() {
    run.start(
        Map.of(
            "reviewId", "7",
            "confirmationId", "11",
            "remindAt", inDays(3),
            "answerUntil", inDays(7),
            "reviewUntil", inDays(14)));
  }

  private static Date inDays(int days) {
    return Date.from(ModelRun.NOON.plus(Duration.ofDays(days)));
  }

  @Test
  void asksRemindsOnceAndThenHasSomebodyLookForThem() {
    assertThat(run.external("Task_AskContact").getTopicName()).isEqualTo("contact-confirmation");
    run.done("Task_AskContact", Map.of());
    assertThat(run.external("Task_RemindContact")).isNull();

    run.pass(Duration.ofDays(3));
    run.done("Task_RemindContact", Map.of());
    run.pass(Duration.ofDays(3));
    assertThat(run.task(LOOK_FOR)).isNull();
    run.pass(Duration.ofDays(1));

    assertThat(run.task(LOOK_FOR).getDueDate()).isEqualTo(inDays(14));
    run.finish(LOOK_FOR, "CONFIRMED");
    assertThat(run.isOver()).isTrue();
    assertThat(run.calls()).containsExactly("recordReached");
  }

  @Test
  void anAnswerEndsTheAskingWhileTheQuestionIsStillBeingSent() {
    run.send("ContactAnswered");

    assertThat(run.isOver()).isTrue();
    assertThat(run.external("Task_AskContact")).isNull();
  }

  @Test
  void anAnswerBeforeHalfOfTheTimeSparesTheReminder() {
    run.done("Task_AskContact", Map.of());

    run.send("ContactAnswered");
    run.pass(Duration.ofDays(7));

    assertThat(run.isOver()).isTrue();
    assertThat(run.visited()).doesNotContain("Task_RemindContact").contains("End_Answered");
  }

  @Test
  void anAnswerTakesTheStepAwayFromWhoeverLooksForThem() {
    run.bpmnError("Task_AskContact", "Undeliverable");
    assertThat(run.task(LOOK_FOR)).isNotNull();

    run.send("ContactAnswered");

    assertThat(run.task(LOOK_FOR)).isNull();
    assertThat(run.calls("recordReached")).isZero();
  }

  @Test
  void aReminderThatCannotBeDeliveredHasSomebodyLookForThemAtOnce() {
    run.done("Task_AskContact", Map.of());
    run.pass(Duration.ofDays(3));

    run.bpmnError("Task_RemindContact", "Undeliverable");

    assertThat(run.task(LOOK_FOR)).isNotNull();
  }
}
