package io.tocsin.workflow.model;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** Where the elements of a model stand in its diagram. */
final class Places {

  static final Comparator<Bounds> LEFT_TO_RIGHT =
      Comparator.comparing(Bounds::getX).thenComparing(Bounds::getY);

  private final Map<String, Bounds> places = new HashMap<>();

  Places(BpmnModelInstance model) {
    for (BpmnShape shape : model.getModelElementsByType(BpmnShape.class)) {
      if (shape.getBpmnElement() != null && shape.getBounds() != null) {
        places.put(shape.getBpmnElement().getId(), shape.getBounds());
      }
    }
  }

  boolean has(BaseElement element) {
    return places.containsKey(element.getId());
  }

  /**
   * @throws IllegalArgumentException when it is not drawn
   */
  Bounds of(BaseElement element) {
    Bounds place = places.get(element.getId());
    if (place == null) {
      throw new IllegalArgumentException("the diagram does not show " + element.getId());
    }
    return place;
  }
}
