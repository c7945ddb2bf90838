package io.tocsin.workflow.process;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.core.model.CoreModelElement;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Which flows were taken; which flows and activities of a model never were. */
final class Coverage extends AbstractBpmnParseListener {

  private final Set<String> reached = new LinkedHashSet<>();

  @Override
  public void parseSequenceFlow(Element element, ScopeImpl scope, TransitionImpl transition) {
    ((CoreModelElement) transition)
        .addListener(
            ExecutionListener.EVENTNAME_TAKE,
            (ExecutionListener) execution -> reached.add(execution.getCurrentTransitionId()));
  }

  void reached(Set<String> activities) {
    reached.addAll(activities);
  }

  Set<String> missing(BpmnModelInstance model) {
    Stream<FlowElement> elements =
        Stream.concat(
            model.getModelElementsByType(FlowNode.class).stream(),
            model.getModelElementsByType(SequenceFlow.class).stream());
    return elements
        .filter(element -> !reached.contains(element.getId()))
        .filter(element -> !wentByEvent(element) && !wasHandled(element))
        .map(FlowElement::getId)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Of a compensation the engine runs the handler, and tells nothing of the event on the border.
   */
  private boolean wasHandled(FlowElement element) {
    return element instanceof BoundaryEvent boundary
        && boundary.getEventDefinitions().stream()
            .anyMatch(CompensateEventDefinition.class::isInstance)
        && boundary.getModelInstance().getModelElementsByType(Association.class).stream()
            .filter(
                association -> association.getAttributeValue("sourceRef").equals(element.getId()))
            .anyMatch(association -> reached.contains(association.getAttributeValue("targetRef")));
  }

  /**
   * The engine goes from an event-based gateway to the event that came, without taking the flow.
   */
  private boolean wentByEvent(FlowElement element) {
    return element instanceof SequenceFlow flow
        && flow.getSource() instanceof EventBasedGateway
        && reached.contains(flow.getTarget().getId());
  }
}
