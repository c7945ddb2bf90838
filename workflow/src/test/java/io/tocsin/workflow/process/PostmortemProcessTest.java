package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostmortemProcessTest {

  @RegisterExtension static final ModelRun run = new ModelRun("/processes/postmortem.bpmn");

  @BeforeEach
  void aDraftIsOpen() {
    run.start(Map.of());
    assertThat(run.calls()).containsExactly("openPostmortem", "returnPostmortem");
  }

  @Test
  void aReviewedPostmortemIsPublished() {
    run.finish("Task_WritePostmortem", "SUBMIT");
    assertThat(run.calls("submitPostmortem")).isEqualTo(1);
    assertThat(run.calls("publishPostmortem")).isZero();

    run.finish("Task_ReviewPostmortem", "PUBLISH");

    assertThat(run.isOver()).isTrue();
    assertThat(run.calls("publishPostmortem")).isEqualTo(1);
  }

  @Test
  void aReviewerSendsItBack() {
    run.finish("Task_WritePostmortem", "SUBMIT");

    run.finish("Task_ReviewPostmortem", "REVISE");

    assertThat(run.task("Task_WritePostmortem")).isNotNull();
    assertThat(run.calls("returnPostmortem")).isEqualTo(2);
    assertThat(run.calls("publishPostmortem")).isZero();
  }
}
