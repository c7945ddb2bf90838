package io.tocsin.workflow.model;

import io.tocsin.conformance.PlannedStep;
import io.tocsin.conformance.PlannedSteps;
import io.tocsin.conformance.StepKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** The steps of deployed procedures in the order of their diagrams: from left to right. */
@ApplicationScoped
public class ProcedureSteps implements PlannedSteps {

  private static final Comparator<Bounds> LEFT_TO_RIGHT =
      Comparator.comparing(Bounds::getX).thenComparing(Bounds::getY);

  /** A deployed definition never changes. */
  private final Map<String, List<ProcedureStep>> known = new ConcurrentHashMap<>();

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
        .map(definition -> of(definition.getId()))
        .orElse(List.of());
  }

  /** Those of a definition by its id. */
  public List<ProcedureStep> of(String processDefinitionId) {
    return known.computeIfAbsent(processDefinitionId, this::stepsOf);
  }

  @Override
  public List<PlannedStep> planned(String procedureKey, int version) {
    return of(procedureKey, version).stream().flatMap(step -> planned(step).stream()).toList();
  }

  /** Absent where the step is none of the plan's kinds. */
  public static Optional<PlannedStep> planned(ProcedureStep step) {
    return step.kind()
        .map(kind -> new PlannedStep(step.id(), step.texts().name(), kind, step.role()));
  }

  /** Keys of the probes that the newest version of a process asks, in no order. */
  public List<String> probes(String key) {
    return Optional.ofNullable(
            repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(key)
                .latestVersion()
                .singleResult())
        .map(definition -> repository.getBpmnModelInstance(definition.getId()))
        .map(model -> model.getModelElementsByType(CamundaInputParameter.class))
        .orElse(List.of())
        .stream()
        .filter(parameter -> "probe".equals(parameter.getCamundaName()))
        .map(CamundaInputParameter::getTextContent)
        .distinct()
        .toList();
  }

  private List<ProcedureStep> stepsOf(String definitionId) {
    BpmnModelInstance model = repository.getBpmnModelInstance(definitionId);
    Map<String, Bounds> places = places(model);
    return model.getModelElementsByType(Activity.class).stream()
        .filter(activity -> places.containsKey(activity.getId()))
        .sorted(
            Comparator.comparing((Activity activity) -> places.get(activity.getId()), LEFT_TO_RIGHT)
                .thenComparing(BaseElement::getId))
        .map(activity -> step(definitionId, activity))
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

  private ProcedureStep step(String definitionId, Activity activity) {
    String role =
        activity instanceof UserTask task && task.getCamundaCandidateGroups() != null
            ? task.getCamundaCandidateGroups().split(",", 2)[0].trim()
            : "";
    return new ProcedureStep(
        activity.getId(), models.step(definitionId, activity.getId()), role, kind(activity));
  }

  private static Optional<StepKind> kind(Activity activity) {
    if (activity instanceof UserTask task) {
      return Optional.of(decides(task) ? StepKind.DECISION : StepKind.MANUAL);
    }
    if (activity instanceof ServiceTask task && "probe".equals(task.getCamundaTopic())) {
      return Optional.of(StepKind.PROBE);
    }
    if (activity instanceof ServiceTask task
        && "${tellContact}".equals(task.getCamundaDelegateExpression())) {
      return Optional.of(StepKind.NOTICE);
    }
    return activity instanceof CallActivity call && "run-action".equals(call.getCalledElement())
        ? Optional.of(StepKind.ACTION)
        : Optional.empty();
  }

  /** Whether the next fork is a choice, so that the outcome says how the procedure goes on. */
  private static boolean decides(FlowNode from) {
    Set<String> seen = new HashSet<>();
    FlowNode next = from;
    while (next.getOutgoing().size() == 1 && seen.add(next.getId())) {
      next = next.getOutgoing().iterator().next().getTarget();
      if (next instanceof Activity) {
        return false;
      }
    }
    return next instanceof ExclusiveGateway && next.getOutgoing().size() > 1;
  }
}
