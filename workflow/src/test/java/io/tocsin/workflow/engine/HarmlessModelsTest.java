package io.tocsin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.workflow.plan.EngineModels;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What got past the first wall is not deployed either (spec, PR11). */
class HarmlessModelsTest {

  private static ProcessEngine engine;

  @BeforeAll
  static void start() {
    StandaloneInMemProcessEngineConfiguration configuration = MemoryEngine.configuration();
    configuration.setEnforceHistoryTimeToLive(false);
    configuration.setCustomPostBPMNParseListeners(new ArrayList<>(List.of(new HarmlessModels())));
    engine = configuration.buildProcessEngine();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
"""
<scriptTask id="X" scriptFormat="groovy"><script>1</script></scriptTask> | X: scriptTask is not deployed here
<serviceTask id="X" camunda:class="java.lang.Runtime"/> | X: serviceTask may not have class
<serviceTask id="X" camunda:expression="${a.b()}"/> | X: serviceTask may not have expression
<serviceTask id="X" camunda:delegateExpression="${a.b()}"/> | X: ${a.b()} is no step of ours
<userTask id="X"><extensionElements><camunda:taskListener event="create" class="a.B"/></extensionElements></userTask> | X: taskListener may not have class
<userTask id="X"><extensionElements><camunda:inputOutput><camunda:inputParameter name="y"><camunda:script scriptFormat="js">1</camunda:script></camunda:inputParameter></camunda:inputOutput></extensionElements></userTask> | X: script is not deployed here
""")
  void refuses(String step, String message) {
    assertThatThrownBy(() -> deploy(step)).hasMessageContaining(message);
  }

  @Test
  void deploysTheProductsOwn() {
    var deployment = engine.getRepositoryService().createDeployment();
    EngineModels.processes().forEach(deployment::addString);

    assertThat(deployment.deployWithResult().getDeployedProcessDefinitions()).isNotEmpty();
  }

  private static void deploy(String step) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addString(
            "evil.bpmn",
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="t">
              <process id="evil" isExecutable="true"><startEvent id="s"/>%s</process>
            </definitions>
            """
                .formatted(step))
        .deploy();
  }
}
