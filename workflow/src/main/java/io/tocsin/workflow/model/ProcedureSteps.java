package io.tocsin.workflow.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The steps of deployed procedures in the order of their diagrams: from left to right. */
@ApplicationScoped
public class ProcedureSteps {

  private static final Comparator<Bounds> LEFT_TO_RIGHT =
      Comparator.comparing(Bounds::getX).thenComparing(Bounds::getY);

  private final RepositoryService repository;
  private final Models models;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ProcedureSteps() {
    this(null, null);
  }

  @Inject
  public ProcedureSteps(RepositoryService repository, Models models) {
    this.repository = repository;
    this.models = models;
  }

  /** Empty when no such version is deployed. */
  public List<ProcedureStep> of(String key, int version) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .processDefinitionVersion(version)
                .singleResult())
        .map(this::stepsOf)
        .orElse(List.of());
  }

  private List<ProcedureStep> stepsOf(ProcessDefinition definition) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definition.getId());
    Map<String, Bounds> places = places(model);
    return model.getModelElementsByType(Activity.class).stream()
        .filter(activity -> places.containsKey(activity.getId()))
        .sorted(
            Comparator.comparing((Activity activity) -> places.get(activity.getId()), LEFT_TO_RIGHT)
                .thenComparing(BaseElement::getId))
        .map(activity -> step(definition, activity))
        .toList();
  }

  private static Map<String, Bounds> places(BpmnModelInstance model) {
    Map<String, Bounds> places = new HashMap<>();
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      if (shape.getBpmnElement() != null && shape.getBounds() != null) {
        places.put(shape.getBpmnElement().getId(), shape.getBounds());
      }
    }
    return places;
  }

  private ProcedureStep step(ProcessDefinition definition, Activity activity) {
    String role =
        activity instanceof UserTask task && task.getCamundaCandidateGroups() != null
            ? task.getCamundaCandidateGroups().split(",", 2)[0].trim()
            : "";
    boolean confirmed =
        activity instanceof CallActivity call && "run-action".equals(call.getCalledElement());
    return new ProcedureStep(
        activity.getId(), models.step(definition.getId(), activity.getId()), role, confirmed);
  }
}
