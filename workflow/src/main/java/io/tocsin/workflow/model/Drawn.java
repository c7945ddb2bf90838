package io.tocsin.workflow.model;

import io.tocsin.text.LocalText;
import io.tocsin.workflow.model.Diagram.Box;
import io.tocsin.workflow.model.Diagram.Edge;
import io.tocsin.workflow.model.Diagram.Kind;
import io.tocsin.workflow.model.Diagram.Point;
import io.tocsin.workflow.model.Diagram.Shape;
import io.tocsin.workflow.model.Diagram.Sign;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.CompensateEventDefinition;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.ParallelGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.ThrowEvent;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.jspecify.annotations.Nullable;

/** Reads how a model is drawn. */
final class Drawn {

  private Drawn() {}

  static Diagram of(BpmnModelInstance model) {
    return new Diagram(
        model.getModelElementsByType(BpmnShape.class).stream()
            .filter(shape -> shape.getBpmnElement() != null && shape.getBounds() != null)
            .map(Drawn::shape)
            .sorted(Comparator.comparing(shape -> isBoundary(shape.kind())))
            .toList(),
        model.getModelElementsByType(BpmnEdge.class).stream()
            .filter(edge -> edge.getBpmnElement() != null && edge.getWaypoints().size() > 1)
            .map(Drawn::edge)
            .toList());
  }

  private static boolean isBoundary(Kind kind) {
    return kind == Kind.BOUNDARY || kind == Kind.BOUNDARY_BESIDE;
  }

  private static Shape shape(BpmnShape shape) {
    BaseElement element = shape.getBpmnElement();
    return new Shape(
        element.getId(),
        kind(element),
        sign(element),
        name(element),
        box(shape.getBounds()),
        label(shape.getBpmnLabel()));
  }

  private static Edge edge(BpmnEdge edge) {
    BaseElement element = edge.getBpmnElement();
    return new Edge(
        element.getId(),
        element instanceof Association,
        element instanceof SequenceFlow flow
            && flow.getSource() instanceof ExclusiveGateway gateway
            && flow.equals(gateway.getDefault()),
        name(element),
        edge.getWaypoints().stream().map(point -> new Point(point.getX(), point.getY())).toList(),
        label(edge.getBpmnLabel()));
  }

  private static Kind kind(BaseElement element) {
    if (element instanceof StartEvent) {
      return Kind.START;
    } else if (element instanceof EndEvent) {
      return Kind.END;
    } else if (element instanceof BoundaryEvent event) {
      return event.cancelActivity() ? Kind.BOUNDARY : Kind.BOUNDARY_BESIDE;
    } else if (element instanceof IntermediateCatchEvent) {
      return Kind.CATCH;
    } else if (element instanceof ThrowEvent) {
      return Kind.THROW;
    } else if (element instanceof UserTask) {
      return Kind.PERSON;
    } else if (element instanceof ServiceTask task) {
      return Steps.isNotice(task) ? Kind.NOTICE : Kind.PROBE;
    } else if (element instanceof CallActivity) {
      return Kind.ACTION;
    } else if (element instanceof ExclusiveGateway) {
      return Kind.EXCLUSIVE;
    } else if (element instanceof ParallelGateway) {
      return Kind.PARALLEL;
    }
    return element instanceof TextAnnotation ? Kind.ANNOTATION : Kind.BOX;
  }

  private static Sign sign(BaseElement element) {
    if (element instanceof Activity activity) {
      return activity.isForCompensation() ? Sign.COMPENSATION : Sign.NONE;
    } else if (element instanceof CatchEvent event) {
      return sign(event.getEventDefinitions());
    }
    return element instanceof ThrowEvent event ? sign(event.getEventDefinitions()) : Sign.NONE;
  }

  private static Sign sign(Collection<EventDefinition> definitions) {
    return definitions.stream().findFirst().map(Drawn::sign).orElse(Sign.NONE);
  }

  private static Sign sign(EventDefinition definition) {
    if (definition instanceof TimerEventDefinition) {
      return Sign.TIMER;
    }
    return definition instanceof CompensateEventDefinition ? Sign.COMPENSATION : Sign.NONE;
  }

  private static LocalText name(BaseElement element) {
    if (element instanceof FlowElement flow) {
      return flow.getName() == null ? LocalText.verbatim("") : Models.textsOf(flow).name();
    }
    return LocalText.verbatim(
        element instanceof TextAnnotation note && note.getText() != null
            ? note.getText().getTextContent()
            : "");
  }

  private static Optional<Box> label(@Nullable BpmnLabel label) {
    return Optional.ofNullable(label).map(BpmnLabel::getBounds).map(Drawn::box);
  }

  private static Box box(Bounds bounds) {
    return new Box(bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
  }
}
