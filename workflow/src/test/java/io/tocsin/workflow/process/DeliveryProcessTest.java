package io.tocsin.workflow.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DeliveryProcessTest {

  @RegisterExtension static final ModelRun run = new ModelRun("/processes/delivery.bpmn");

  @BeforeEach
  void aMailIsPlanned() {
    run.start(Map.of("deliveryId", "d-1", "topic", "deliver-smtp"));
  }

  @Test
  void aMessageIsSentOverTheTopicOfItsChannel() {
    assertThat(run.external("Task_Send").getTopicName()).isEqualTo("deliver-smtp");
    assertThat(run.external("Task_Send").getPriority()).isEqualTo(100);

    run.done("Task_Send", Map.of());

    assertThat(run.isOver()).isTrue();
    assertThat(run.visited()).contains("End_Sent");
  }

  @Test
  void whatCannotBeDeliveredWaitsUntilAPersonHasItSentAgain() {
    run.bpmnError("Task_Send", "Undeliverable");
    assertThat(run.waiting()).contains("Catch_ResendRequested");
    assertThat(run.external("Task_Send")).isNull();

    run.send("ResendRequested");
    run.done("Task_Send", Map.of());

    assertThat(run.isOver()).isTrue();
  }
}
