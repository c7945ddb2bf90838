package io.tocsin.workflow.model;

import io.tocsin.text.LocalText;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;

/**
 * A process of the plan as its file says it, whether it is deployed or not.
 *
 * @param steps in the order of the diagram
 * @param forks in the order of the diagram
 */
public record ProcedureModel(
    LocalText name, List<ProcedureStep> steps, List<Fork> forks, Diagram diagram) {

  public ProcedureModel {
    steps = List.copyOf(steps);
    forks = List.copyOf(forks);
  }

  /**
   * @param bpmn a file of a plan that was checked when it came into force
   */
  public static ProcedureModel read(String bpmn) {
    BpmnModelInstance model =
        Bpmn.readModelFromStream(new ByteArrayInputStream(bpmn.getBytes(StandardCharsets.UTF_8)));
    LocalText name =
        model.getModelElementsByType(Process.class).stream()
            .map(process -> Models.textsOf(process).name())
            .findFirst()
            .orElse(LocalText.verbatim(""));
    return new ProcedureModel(
        name, new Steps(model).all(), new Forks(model).all(), Drawn.of(model));
  }
}
