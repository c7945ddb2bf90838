package io.tocsin.workflow.model;

import io.tocsin.text.LocalText;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;

/** Reads the choices of a model in the order of its diagram. */
final class Forks {

  private static final LocalText NOTHING = LocalText.verbatim("");

  private final BpmnModelInstance model;
  private final Places places;

  Forks(BpmnModelInstance model) {
    this.model = model;
    places = new Places(model);
  }

  List<Fork> all() {
    return model.getModelElementsByType(ExclusiveGateway.class).stream()
        .filter(gateway -> gateway.getOutgoing().size() > 1)
        .filter(places::has)
        .sorted(
            Comparator.comparing(places::of, Places.LEFT_TO_RIGHT)
                .thenComparing(BaseElement::getId))
        .map(this::fork)
        .toList();
  }

  private Fork fork(ExclusiveGateway gateway) {
    return new Fork(
        gateway.getId(),
        question(gateway),
        gateway.getOutgoing().stream().map(this::answer).toList());
  }

  private static LocalText question(ExclusiveGateway gateway) {
    return isNamed(gateway)
        ? name(gateway)
        : gateway.getIncoming().stream()
            .findFirst()
            .map(flow -> name(flow.getSource()))
            .orElse(NOTHING);
  }

  private Fork.Answer answer(SequenceFlow flow) {
    return new Fork.Answer(name(flow), next(flow.getTarget(), new HashSet<>()).toList());
  }

  /** What has a name next; gateways without one are gone through. */
  private Stream<LocalText> next(FlowNode node, Set<String> seen) {
    if (!(node instanceof Gateway) || isNamed(node)) {
      return Stream.of(name(node));
    }
    return seen.add(node.getId())
        ? node.getOutgoing().stream().flatMap(flow -> next(flow.getTarget(), seen))
        : Stream.empty();
  }

  private static boolean isNamed(FlowElement element) {
    return element.getName() != null && !element.getName().isBlank();
  }

  private static LocalText name(FlowElement element) {
    return isNamed(element) ? Models.textsOf(element).name() : NOTHING;
  }
}
