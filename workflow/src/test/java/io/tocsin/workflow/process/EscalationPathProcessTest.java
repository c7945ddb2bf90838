package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class EscalationPathProcessTest {

  @RegisterExtension static final ModelRun run = new ModelRun("/processes/escalation-path.bpmn");

  @BeforeEach
  void eachLevelHasFiveMinutes() {
    run.sets("holdAcknowledgement", "acknowledgement", "FOR_GOOD");
    answered(false);
  }

  @Test
  void anAcknowledgementStopsThePaging() {
    run.start(Map.of());

    run.send("Acknowledged");

    assertThat(run.isOver()).isTrue();
    assertThat(run.visited()).contains("End_Acknowledged");
    run.pass(Duration.ofHours(1));
    assertThat(run.calls("pageLevel")).isEqualTo(1);
  }

  @Test
  void theNextLevelIsPagedWhenTheFirstStaysSilentAndNotBefore() {
    run.sets("nextLevel", "levelsLeft", true);
    run.start(Map.of());

    run.pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(run.calls("pageLevel")).isEqualTo(1);

    run.pass(Duration.ofMillis(2));
    assertThat(run.calls()).containsExactly("pageLevel", "nextLevel", "pageLevel");
  }

  @Test
  void aLevelOnWhichNobodyIsOnCallIsNotWaitedFor() {
    run.when(
        "pageLevel",
        execution -> {
          execution.setVariable("answered", false);
          execution.setVariable("levelTimeout", run.calls("pageLevel") == 1 ? "PT0S" : "PT5M");
        });
    run.sets("nextLevel", "levelsLeft", true);

    run.start(Map.of());
    run.pass(Duration.ZERO);

    assertThat(run.calls()).containsExactly("pageLevel", "nextLevel", "pageLevel");
    run.pass(Duration.ofMinutes(5).minusMillis(1));
    assertThat(run.calls("pageLevel")).isEqualTo(2);
  }

  @Test
  void whenNoLevelIsLeftALateAcknowledgementIsWaitedForAndWatchedToo() {
    run.sets("nextLevel", "levelsLeft", false);
    run.start(Map.of());

    run.pass(Duration.ofMinutes(6));
    assertThat(run.calls()).containsExactly("pageLevel", "nextLevel");

    run.send("Acknowledged");
    assertThat(run.calls("holdAcknowledgement")).isEqualTo(1);
    assertThat(run.isOver()).isTrue();
  }

  @Test
  void anAcknowledgementThatNothingFollowsStartsThePagingAgain() {
    holdsFor(Duration.ofMinutes(30));
    run.start(Map.of());
    run.send("Acknowledged");

    run.sets("holdAcknowledgement", "acknowledgement", "LAPSED");
    run.pass(Duration.ofMinutes(30).minusMillis(1));
    assertThat(run.calls("pageLevel")).isEqualTo(1);

    run.pass(Duration.ofMillis(2));
    assertThat(run.calls("pageLevel")).isEqualTo(2);
    assertThat(run.isOver()).isFalse();
  }

  @Test
  void anAcknowledgementThatIsFollowedBySignsIsLookedAtAgainLater() {
    holdsFor(Duration.ofMinutes(30));
    run.start(Map.of());
    run.send("Acknowledged");

    run.pass(Duration.ofMinutes(31));
    assertThat(run.calls("holdAcknowledgement")).isEqualTo(2);

    run.pass(Duration.ofMinutes(31));
    assertThat(run.calls("pageLevel")).isEqualTo(1);
    assertThat(run.calls("holdAcknowledgement")).isEqualTo(3);
  }

  @Test
  void aChangeOfSeverityAfterTheAcknowledgementIsLookedAtAtOnce() {
    holdsFor(Duration.ofMinutes(30));
    run.start(Map.of());
    run.send("Acknowledged");
    run.sets("holdAcknowledgement", "acknowledgement", "FOR_GOOD");

    run.send("SeverityChanged");

    assertThat(run.isOver()).isTrue();
  }

  private static void holdsFor(Duration time) {
    run.when(
        "holdAcknowledgement",
        execution -> {
          execution.setVariable("acknowledgement", "FOR_NOW");
          execution.setVariable("holdsUntil", Date.from(run.now().plus(time)));
        });
  }

  @Test
  void aChangeOfSeverityEndsThisPagingForANewOne() {
    run.start(Map.of());

    run.send("SeverityChanged");

    assertThat(run.isOver()).isTrue();
    assertThat(run.visited()).contains("End_Superseded");
  }

  @Test
  void whoAnsweredBeforeThePagingIsNotPagedButWatched() {
    answered(true);
    holdsFor(Duration.ofMinutes(30));

    run.start(Map.of());

    assertThat(run.calls()).containsExactly("pageLevel", "holdAcknowledgement");
    assertThat(run.isOver()).isFalse();
  }

  private static void answered(boolean already) {
    run.when(
        "pageLevel",
        execution -> {
          execution.setVariable("answered", already);
          execution.setVariable("levelTimeout", "PT5M");
        });
  }
}
