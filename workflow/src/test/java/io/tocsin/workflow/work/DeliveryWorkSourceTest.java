package io.tocsin.workflow.work;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.Channels;
import io.tocsin.delivery.SendingDelivery;
import io.tocsin.plan.Plan;
import io.tocsin.workflow.engine.MemoryEngine;
import io.tocsin.workflow.plan.PlanFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DeliveryWorkSourceTest {

  private static final Path SHIPPED = Path.of("src/main/resources/plan/football-prediction");

  private final ProcessEngine engine = engine();
  private final DeliveryWorkSource source =
      new DeliveryWorkSource(
          DeliveryWorkSourceTest::plan,
          engine.getExternalTaskService(),
          new Channels() {},
          new SendingDelivery() {});

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void channelsOfOneKindDoNotWaitForEachOther() {
    assertThat(topics())
        .contains("delivery-slack-emergency", "delivery-slack-devops", "delivery-slack-general")
        .doesNotHaveDuplicates();
  }

  @Test
  void whatWaitsForAChannelThatThePlanHasNoMoreIsWorkedToo() {
    assertThat(topics()).doesNotContain("delivery-pigeon", "probe");

    engine.getRuntimeService().startProcessInstanceByKey("waiting");

    assertThat(topics()).contains("delivery-pigeon").doesNotContain("probe");
  }

  private List<String> topics() {
    return source.work().stream().<String>map(Work::topic).toList();
  }

  private static Plan plan() {
    Map<String, String> files = new HashMap<>();
    try (Stream<Path> found = Files.walk(SHIPPED)) {
      for (Path file : found.filter(Files::isRegularFile).toList()) {
        files.put(SHIPPED.relativize(file).toString(), Files.readString(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return PlanFolder.read(files);
  }

  private static ProcessEngine engine() {
    StandaloneInMemProcessEngineConfiguration configuration = MemoryEngine.configuration();
    ProcessEngine started = configuration.buildProcessEngine();
    started
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            "waiting.bpmn",
            Bpmn.createExecutableProcess("waiting")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .parallelGateway("both")
                .serviceTask()
                .camundaExternalTask("delivery-pigeon")
                .endEvent()
                .moveToNode("both")
                .serviceTask()
                .camundaExternalTask("probe")
                .endEvent()
                .done())
        .deploy();
    return started;
  }
}
