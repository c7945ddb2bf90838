package io.tocsin.web.diagram;

import io.tocsin.web.figure.Drawing;
import io.tocsin.web.figure.Ink;
import io.tocsin.web.figure.Mark;
import io.tocsin.workflow.model.Diagram;
import io.tocsin.workflow.model.Diagram.Box;
import io.tocsin.workflow.model.Diagram.Edge;
import io.tocsin.workflow.model.Diagram.Kind;
import io.tocsin.workflow.model.Diagram.Point;
import io.tocsin.workflow.model.Diagram.Sign;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Draws a process as its diagram shows it, with its names in one language. */
public final class DrawnDiagram {

  private static final double TEXT = 13;
  private static final double SMALLEST = 9;
  private static final double LEADING = 1.25;

  /** What a name beside a shape may take, as in the editor. */
  private static final double LABEL = 98;

  private final Locale locale;

  /** Events on the edges of steps. */
  private final List<Box> attached;

  private final List<Mark> marks = new ArrayList<>();

  private DrawnDiagram(Diagram diagram, Locale locale) {
    this.locale = locale;
    attached =
        diagram.shapes().stream()
            .filter(it -> it.kind() == Kind.BOUNDARY || it.kind() == Kind.BOUNDARY_BESIDE)
            .map(Diagram.Shape::box)
            .toList();
  }

  public static Drawing of(Diagram diagram, Locale locale) {
    DrawnDiagram drawn = new DrawnDiagram(diagram, locale);
    diagram.edges().forEach(drawn::line);
    diagram.shapes().forEach(drawn::shape);
    diagram.edges().forEach(drawn::label);
    return new Drawing(drawn.marks);
  }

  private void line(Edge edge) {
    List<Point> points = edge.points();
    Path2D line = new Path2D.Double();
    line.moveTo(points.get(0).x(), points.get(0).y());
    points.stream().skip(1).forEach(point -> line.lineTo(point.x(), point.y()));
    draw(edge.association() ? Ink.DASHED : Ink.LINE, line);
    Point first = points.get(0);
    Point second = points.get(1);
    Point before = points.get(points.size() - 2);
    Point last = points.get(points.size() - 1);
    if (!edge.association()) {
      draw(Ink.SOLID, Signs.arrow(before.x(), before.y(), last.x(), last.y()));
    }
    if (edge.otherwise()) {
      draw(Ink.SIGN, Signs.otherwise(first.x(), first.y(), second.x(), second.y()));
    }
  }

  private void label(Edge edge) {
    Point middle = edge.points().get(edge.points().size() / 2);
    Box at = edge.label().orElse(new Box(middle.x(), middle.y(), 0, TEXT));
    words(lines(edge.name().in(locale), LABEL, TEXT), at.x() + at.width() / 2, at.y(), TEXT);
  }

  private void shape(Diagram.Shape shape) {
    Box box = shape.box();
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    switch (shape.kind()) {
      case START -> event(shape, Ink.SHAPE, false);
      case END -> event(shape, Ink.STRONG, false);
      case THROW, CATCH, BOUNDARY -> event(shape, Ink.SHAPE, true);
      case BOUNDARY_BESIDE -> event(shape, Ink.DASHED, true);
      case PERSON -> step(shape, Ink.SHAPE, Signs.person(box.x() + 12.5, box.y() + 12.5));
      case PROBE -> step(shape, Ink.SHAPE, Signs.probe(box.x() + 12.5, box.y() + 12.5));
      case NOTICE -> step(shape, Ink.SHAPE, Signs.notice(box.x() + 12.5, box.y() + 12.5));
      case ACTION -> step(shape, Ink.STRONG, Signs.action(box.x() + 12.5, box.y() + 12.5));
      case BOX -> step(shape, Ink.SHAPE, new Path2D.Double());
      case EXCLUSIVE -> gateway(shape, Signs.exclusive(x, y));
      case PARALLEL -> gateway(shape, Signs.parallel(x, y));
      case ANNOTATION -> annotation(shape);
    }
  }

  private void event(Diagram.Shape shape, Ink ink, boolean twice) {
    Box box = shape.box();
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    if (ink == Ink.DASHED) {
      draw(Ink.SHAPE, ring(box, 0));
    }
    draw(ink, ring(box, 0));
    if (twice) {
      draw(ink == Ink.DASHED ? ink : Ink.SIGN, ring(box, 3.5));
    }
    if (shape.sign() == Sign.TIMER) {
      draw(Ink.SIGN, Signs.timer(x, y));
    } else if (shape.sign() == Sign.COMPENSATION) {
      boolean sets = shape.kind() == Kind.THROW || shape.kind() == Kind.END;
      draw(sets ? Ink.SOLID : Ink.SIGN, Signs.compensation(x, y));
    }
    beside(shape);
  }

  private static Shape ring(Box box, double inside) {
    return new Ellipse2D.Double(
        box.x() + inside, box.y() + inside, box.width() - 2 * inside, box.height() - 2 * inside);
  }

  private void gateway(Diagram.Shape shape, Shape sign) {
    Box box = shape.box();
    double x = box.x() + box.width() / 2;
    double y = box.y() + box.height() / 2;
    Path2D diamond = new Path2D.Double();
    diamond.moveTo(x, box.y());
    diamond.lineTo(box.x() + box.width(), y);
    diamond.lineTo(x, box.y() + box.height());
    diamond.lineTo(box.x(), y);
    diamond.closePath();
    draw(Ink.SHAPE, diamond);
    draw(Ink.BOLD, sign);
    beside(shape);
  }

  private void step(Diagram.Shape shape, Ink ink, Shape sign) {
    Box box = shape.box();
    draw(ink, new RoundRectangle2D.Double(box.x(), box.y(), box.width(), box.height(), 16, 16));
    draw(Ink.SIGN, sign);
    double x = box.x() + box.width() / 2;
    double floor = floor(box);
    if (shape.sign() == Sign.COMPENSATION) {
      floor -= 14;
      draw(Ink.SIGN, Signs.compensation(x, floor + 5));
    }
    inside(
        shape.name().in(locale), new Box(box.x() + 5, box.y(), box.width() - 10, floor - box.y()));
  }

  /** Where an event begins that stands on its lower edge, else that edge. */
  private double floor(Box box) {
    double edge = box.y() + box.height();
    return attached.stream()
        .filter(event -> event.y() < edge && event.y() + event.height() > edge)
        .filter(event -> event.x() < box.x() + box.width())
        .filter(event -> event.x() + event.width() > box.x())
        .mapToDouble(Box::y)
        .findFirst()
        .orElse(edge);
  }

  /** Beneath the sign as far as it goes, and smaller where it has to be. */
  private void inside(String name, Box box) {
    double size = TEXT;
    List<String> lines = lines(name, box.width(), size);
    while (lines.size() * size * LEADING > box.height() - 22 && size > SMALLEST) {
      size -= 0.5;
      lines = lines(name, box.width(), size);
    }
    double height = lines.size() * size * LEADING;
    double top = box.y() + (box.height() - height) / 2 + 3;
    double beneathSign = lines.size() > 2 ? box.y() + 19 : top;
    words(lines, box.x() + box.width() / 2, Math.max(top, beneathSign), size);
  }

  /** Where the editor put the name; what is above its shape grows upwards. */
  private void beside(Diagram.Shape shape) {
    Box box = shape.box();
    Box at =
        shape
            .label()
            .orElse(new Box(box.x(), box.y() + box.height() + 4, box.width(), TEXT * LEADING));
    List<String> lines = lines(shape.name().in(locale), Math.max(LABEL, at.width()), TEXT);
    boolean above = at.y() + at.height() <= box.y() + 4;
    double height = lines.size() * TEXT * LEADING;
    double top = above ? at.y() + at.height() - height : at.y();
    words(lines, at.x() + at.width() / 2, top, TEXT);
  }

  private void annotation(Diagram.Shape shape) {
    Box box = shape.box();
    Path2D bracket = new Path2D.Double();
    bracket.moveTo(box.x() + 12, box.y());
    bracket.lineTo(box.x(), box.y());
    bracket.lineTo(box.x(), box.y() + box.height());
    bracket.lineTo(box.x() + 12, box.y() + box.height());
    draw(Ink.LINE, bracket);
    words(
        lines(shape.name().in(locale), Math.max(LABEL, box.width() - 8), TEXT),
        box.x() + box.width() / 2,
        box.y() + 2,
        TEXT);
  }

  private List<String> lines(String text, double width, double size) {
    return Wrapped.of(text, locale, width, size);
  }

  private void words(List<String> lines, double x, double top, double size) {
    double base = top + size;
    for (String line : lines) {
      marks.add(new Mark.Words(line, x, base, size));
      base += size * LEADING;
    }
  }

  private void draw(Ink ink, Shape shape) {
    marks.add(new Mark.Outline(shape, ink));
  }
}
