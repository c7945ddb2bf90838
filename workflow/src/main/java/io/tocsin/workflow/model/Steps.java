package io.tocsin.workflow.model;

import io.tocsin.conformance.StepKind;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** Reads the steps of a model in the order of its diagram: from left to right. */
final class Steps {

  private static final Pattern TIME_BOX = Pattern.compile("\\s*\\$?\\{?timeBox_(\\w+)}?\\s*");

  private final BpmnModelInstance model;
  private final Places places;
  private final Collection<BoundaryEvent> attached;

  Steps(BpmnModelInstance model) {
    this.model = model;
    places = new Places(model);
    attached = model.getModelElementsByType(BoundaryEvent.class);
  }

  List<ProcedureStep> all() {
    return model.getModelElementsByType(Activity.class).stream()
        .filter(places::has)
        .sorted(
            Comparator.comparing(places::of, Places.LEFT_TO_RIGHT)
                .thenComparing(BaseElement::getId))
        .map(this::step)
        .toList();
  }

  private ProcedureStep step(Activity activity) {
    String role =
        activity instanceof UserTask task && task.getCamundaCandidateGroups() != null
            ? task.getCamundaCandidateGroups().split(",", 2)[0].trim()
            : "";
    return new ProcedureStep(
        activity.getId(),
        Models.textsOf(activity),
        role,
        kind(activity),
        work(activity),
        timeBox(activity));
  }

  private static Optional<StepKind> kind(Activity activity) {
    if (activity instanceof UserTask task) {
      return Optional.of(decides(task) ? StepKind.DECISION : StepKind.MANUAL);
    }
    if (isProbe(activity)) {
      return Optional.of(StepKind.PROBE);
    }
    if (isNotice(activity)) {
      return Optional.of(StepKind.NOTICE);
    }
    return isAction(activity) ? Optional.of(StepKind.ACTION) : Optional.empty();
  }

  private static boolean isProbe(Activity activity) {
    return activity instanceof ServiceTask task && "probe".equals(task.getCamundaTopic());
  }

  static boolean isNotice(Activity activity) {
    return activity instanceof ServiceTask task
        && "${tellContact}".equals(task.getCamundaDelegateExpression());
  }

  private static boolean isAction(Activity activity) {
    return activity instanceof CallActivity call && "run-action".equals(call.getCalledElement());
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

  private static Optional<String> given(Activity activity, String name) {
    return extensions(activity, CamundaInputOutput.class)
        .flatMap(io -> io.getCamundaInputParameters().stream())
        .filter(parameter -> name.equals(parameter.getCamundaName()))
        .map(CamundaInputParameter::getTextContent)
        .map(String::strip)
        .findFirst();
  }

  private static Optional<StepWork> work(Activity activity) {
    if (isProbe(activity)) {
      return given(activity, "probe").map(StepWork.Look::new);
    }
    if (isNotice(activity)) {
      return given(activity, "contact")
          .flatMap(
              contact ->
                  given(activity, "channel").map(channel -> new StepWork.Tell(contact, channel)));
    }
    if (!isAction(activity)) {
      return Optional.empty();
    }
    Optional<StepWork> undo = constant(activity, "undoesStep").map(StepWork.Undo::new);
    return undo.or(
        () ->
            constant(activity, "action")
                .map(
                    action ->
                        new StepWork.Run(action, constant(activity, "component").orElse(""))));
  }

  private static Optional<String> constant(Activity call, String target) {
    return ins(call, target)
        .flatMap(in -> Stream.ofNullable(in.getCamundaSourceExpression()))
        .findFirst();
  }

  private static Stream<CamundaIn> ins(Activity call, String target) {
    return extensions(call, CamundaIn.class).filter(in -> target.equals(in.getCamundaTarget()));
  }

  private static <T extends ModelElementInstance> Stream<T> extensions(
      BaseElement element, Class<T> type) {
    return element.getExtensionElements() == null
        ? Stream.empty()
        : element.getExtensionElements().getElementsQuery().filterByType(type).list().stream();
  }

  private Optional<String> timeBox(Activity activity) {
    Stream<String> due =
        activity instanceof UserTask task
            ? Stream.ofNullable(task.getCamundaDueDate())
            : ins(activity, "confirmUntil").flatMap(in -> Stream.ofNullable(in.getCamundaSource()));
    return Stream.concat(due, timers(activity))
        .map(TIME_BOX::matcher)
        .filter(Matcher::matches)
        .map(named -> named.group(1))
        .findFirst();
  }

  private Stream<String> timers(Activity activity) {
    return attached.stream()
        .filter(event -> activity.equals(event.getAttachedTo()))
        .map(BoundaryEvent::getEventDefinitions)
        .flatMap(Collection::stream)
        .filter(TimerEventDefinition.class::isInstance)
        .map(TimerEventDefinition.class::cast)
        .filter(timer -> timer.getTimeDate() != null)
        .map(timer -> timer.getTimeDate().getTextContent());
  }
}
