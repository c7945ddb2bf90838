package io.tocsin.workflow.process;

import static io.tocsin.workflow.process.ModelRun.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ServiceLevelClockProcessTest {

  @RegisterExtension
  static final ModelRun run = new ModelRun("/processes/service-level-clock.bpmn");

  /** Thresholds at 10 and 20 minutes from noon, as long as they are ahead. */
  private void twoThresholds() {
    run.when(
        "armClock",
        execution -> {
          long passed = run.calls("recordThreshold");
          execution.setVariable("thresholdAhead", passed < 2);
          execution.setVariable(
              "thresholdAt", Date.from(NOON.plus(Duration.ofMinutes(10 * (passed + 1)))));
        });
  }

  @Test
  void eachThresholdIsRecordedWhenItIsReachedAndNotBefore() {
    twoThresholds();
    run.start(Map.of("clock", "RESPONSE"));

    run.pass(Duration.ofMinutes(10).minusMillis(1));
    assertThat(run.calls("recordThreshold")).isZero();
    run.pass(Duration.ofMillis(2));
    assertThat(run.calls("recordThreshold")).isEqualTo(1);
    run.pass(Duration.ofMinutes(10));
    assertThat(run.calls("recordThreshold")).isEqualTo(2);
    assertThat(run.waiting()).contains("Gateway_WaitForStop");
  }

  @Test
  void aStoppedClockRecordsNothingMore() {
    twoThresholds();
    run.start(Map.of("clock", "RESPONSE"));

    run.send("ClockStopped-RESPONSE");
    run.pass(Duration.ofHours(1));

    assertThat(run.isOver()).isTrue();
    assertThat(run.visited()).contains("End_ClockStopped");
    assertThat(run.calls("recordThreshold")).isZero();
  }

  @Test
  void theOtherClockGoesOn() {
    twoThresholds();
    run.start(Map.of("clock", "RESOLUTION"));

    run.send("ClockStopped-RESPONSE");

    assertThat(run.isOver()).isFalse();
  }

  @Test
  void aClockBeyondItsLastThresholdWaitsToBeStopped() {
    run.sets("armClock", "thresholdAhead", false);
    run.start(Map.of("clock", "RESOLUTION"));

    run.send("ClockStopped-RESOLUTION");

    assertThat(run.isOver()).isTrue();
    assertThat(run.visited()).contains("End_OverdueClockStopped");
  }

  @Test
  void aChangeOfSeverityArmsTheClockAnew() {
    twoThresholds();
    run.start(Map.of("clock", "RESPONSE"));
    run.send("SeverityChanged");
    assertThat(run.calls("armClock")).isEqualTo(2);

    run.sets("armClock", "thresholdAhead", false);
    run.send("SeverityChanged");
    run.send("SeverityChanged");

    assertThat(run.calls("armClock")).isEqualTo(4);
    assertThat(run.waiting()).contains("Gateway_WaitForStop");
    run.pass(Duration.ofHours(1));
    assertThat(run.calls("recordThreshold")).isZero();
  }
}
