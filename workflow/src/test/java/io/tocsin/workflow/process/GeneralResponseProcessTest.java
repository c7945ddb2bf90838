package io.tocsin.workflow.process;

import static io.tocsin.workflow.process.ModelRun.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class GeneralResponseProcessTest {

  @RegisterExtension
  static final ModelRun run =
      new ModelRun("/plan/football-prediction/procedures/general-response.bpmn");

  @BeforeEach
  void theTimeBoxComesFromThePlan() {
    run.sets("startProcedure", "timeBox_stabilise", Date.from(NOON.plus(Duration.ofHours(2))));
    run.start(Map.of("component", "app"));
  }

  @Test
  void aPersonRestoresTheService() {
    run.finish("Task_Stabilise", "RESTORED");

    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("procedureOutcome")).isEqualTo("RESTORED");
  }

  @Test
  void aPersonGivesUp() {
    run.finish("Task_Stabilise", "NOT_RESTORED");

    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("procedureOutcome")).isEqualTo("NOT_RESTORED");
  }

  @Test
  void theProcedureEndsUnrestoredWhenItsTimeIsUp() {
    run.pass(Duration.ofHours(2).minusMillis(1));
    assertThat(run.isOver()).isFalse();

    run.pass(Duration.ofMillis(2));

    assertThat(run.isOver()).isTrue();
    assertThat(run.variable("procedureOutcome")).isEqualTo("NOT_RESTORED");
  }
}
