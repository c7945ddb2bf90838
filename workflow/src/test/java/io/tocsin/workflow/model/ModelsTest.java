package io.tocsin.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.text.LocalText;
import io.tocsin.workflow.engine.MemoryEngine;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

  private final ProcessEngine engine = engine();
  private final Models models = new Models(engine.getRepositoryService());

  private static ProcessEngine engine() {
    StandaloneInMemProcessEngineConfiguration configuration = MemoryEngine.configuration();
    configuration.setIdGenerator(new StrongUuidGenerator());
    return configuration.buildProcessEngine();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"site-outage", "security-vulnerability-after-care"})
  void knowsAProcessByItsKeyHoweverLongThatIs(String key) {
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance(
            key + ".bpmn",
            Bpmn.createExecutableProcess(key)
                .name("The process")
                .camundaHistoryTimeToLiveString("P1D")
                .startEvent()
                .endEvent()
                .done())
        .deploy();
    ProcessDefinition deployed =
        engine.getRepositoryService().createProcessDefinitionQuery().singleResult();

    assertThat(models.keyOf(deployed.getId())).isEqualTo(key);
    assertThat(models.processName(deployed.getId()))
        .isEqualTo(new LocalText("The process", "The process"));
  }
}
