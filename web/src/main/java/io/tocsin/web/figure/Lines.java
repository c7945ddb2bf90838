package io.tocsin.web.figure;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The lines of a drawing, which may be cut: each as the straight pieces that it is made of. */
final class Lines {

  private final List<Line2D> pieces;

  private Lines(List<Line2D> pieces) {
    this.pieces = pieces;
  }

  /** Those among the marks. */
  static Lines of(List<Mark> marks) {
    return new Lines(
        marks.stream()
            .filter(Lines::isLine)
            .map(Mark.Outline.class::cast)
            .flatMap(outline -> pieces(outline.shape()).stream())
            .toList());
  }

  static boolean isLine(Mark mark) {
    return mark instanceof Mark.Outline outline && outline.ink() == Ink.LINE;
  }

  private static List<Line2D> pieces(Shape line) {
    List<Line2D> pieces = new ArrayList<>();
    double[] at = new double[6];
    double x = 0;
    double y = 0;
    for (PathIterator path = line.getPathIterator(null, 1); !path.isDone(); path.next()) {
      int kind = path.currentSegment(at);
      if (kind == PathIterator.SEG_LINETO) {
        pieces.add(new Line2D.Double(x, y, at[0], at[1]));
      }
      x = at[0];
      y = at[1];
    }
    return pieces;
  }

  /** At which heights lines cross a vertical one, from above; near ones count once. */
  List<Double> crossing(double x) {
    List<Double> heights = new ArrayList<>();
    pieces.stream()
        .filter(line -> (line.getX1() - x) * (line.getX2() - x) < 0)
        .map(line -> heightAt(line, x))
        .sorted()
        .forEach(
            height -> {
              if (heights.isEmpty() || height - heights.get(heights.size() - 1) > 3) {
                heights.add(height);
              }
            });
    return heights;
  }

  /** The heights at which the lines begin, end and turn between two vertical ones. */
  Stream<Double> between(double from, double to) {
    return pieces.stream()
        .filter(line -> Math.max(line.getX1(), line.getX2()) > from)
        .filter(line -> Math.min(line.getX1(), line.getX2()) < to)
        .flatMap(
            line ->
                line.getX1() == line.getX2()
                    ? Stream.of(line.getY1(), line.getY2())
                    : Stream.of(
                        heightAt(line, clamped(line.getX1(), from, to)),
                        heightAt(line, clamped(line.getX2(), from, to))));
  }

  private static double clamped(double x, double from, double to) {
    return Math.min(Math.max(x, from), to);
  }

  private static double heightAt(Line2D line, double x) {
    double rise = (line.getY2() - line.getY1()) / (line.getX2() - line.getX1());
    return line.getY1() + rise * (x - line.getX1());
  }
}
