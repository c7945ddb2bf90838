package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class UnreachedDigestProcessTest {

  @RegisterExtension static final ModelRun run = new ModelRun("/processes/unreached-digest.bpmn");

  @BeforeEach
  void isDueInThreeDays() {
    run.start(Map.of("digestDueAt", Date.from(ModelRun.NOON.plus(Duration.ofDays(3)))));
  }

  @Test
  void tellsWhenItsTimeHasComeAndThenWaitsForTheNext() {
    run.pass(Duration.ofDays(3));

    assertThat(run.calls()).containsExactly("tellUnreached", "awaitNextDigest");
    assertThat(run.isOver()).isTrue();
  }

  @Test
  void tellsNobodyBefore() {
    run.pass(Duration.ofDays(3).minusSeconds(1));

    assertThat(run.calls()).isEmpty();
  }
}
