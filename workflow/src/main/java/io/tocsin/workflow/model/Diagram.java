package io.tocsin.workflow.model;

import io.tocsin.text.LocalText;
import java.util.List;
import java.util.Optional;

/** How a model is drawn, in pixels of its editor: what belongs behind comes first. */
public record Diagram(List<Shape> shapes, List<Edge> edges) {

  public Diagram {
    shapes = List.copyOf(shapes);
    edges = List.copyOf(edges);
  }

  /** A place in the diagram. */
  public record Box(double x, double y, double width, double height) {}

  /** A point that a flow goes through. */
  public record Point(double x, double y) {}

  /** What a plan may draw; whatever else there is, is a box. */
  public enum Kind {
    START,
    END,
    THROW,
    CATCH,
    BOUNDARY,
    /** A boundary event that lets its step go on. */
    BOUNDARY_BESIDE,
    PERSON,
    PROBE,
    ACTION,
    /** Somebody is told. */
    NOTICE,
    EXCLUSIVE,
    PARALLEL,
    ANNOTATION,
    BOX
  }

  /** What an event waits for or sets off, and for a step that it takes something back. */
  public enum Sign {
    NONE,
    TIMER,
    COMPENSATION
  }

  /**
   * @param label where the name stands; absent where it stands inside
   */
  public record Shape(
      String id, Kind kind, Sign sign, LocalText name, Box box, Optional<Box> label) {}

  /**
   * @param association a line that nothing flows along
   * @param otherwise taken where no other way fits
   * @param points at least two
   */
  public record Edge(
      String id,
      boolean association,
      boolean otherwise,
      LocalText name,
      List<Point> points,
      Optional<Box> label) {}
}
