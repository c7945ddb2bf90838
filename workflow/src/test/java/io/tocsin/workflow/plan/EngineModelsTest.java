package io.tocsin.workflow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineModelsTest {

  @Test
  void eachFileHoldsTheProcessOfItsName() {
    assertThat(EngineModels.processes()).hasSize(11);
    assertThat(EngineModels.processes())
        .allSatisfy(
            (path, xml) ->
                assertThat(xml)
                    .contains(
                        "<bpmn:process id=\"" + path.replaceAll("processes/|\\.bpmn", "") + "\""));
  }
}
