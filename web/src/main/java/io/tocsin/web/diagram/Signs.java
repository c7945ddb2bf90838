package io.tocsin.web.diagram;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;

/** The signs that BPMN 2.0 gives to kinds of steps and events, each about its middle. */
final class Signs {

  private static final int TEETH = 8;

  private Signs() {}

  /** A clock. */
  static Shape timer(double x, double y) {
    Path2D clock = new Path2D.Double(new Ellipse2D.Double(x - 8, y - 8, 16, 16));
    line(clock, x, y - 5.5, x, y);
    line(clock, x, y, x + 3.5, y + 2);
    for (int hour = 0; hour < 12; hour += 3) {
      double angle = Math.toRadians(hour * 30);
      double sin = Math.sin(angle);
      double cos = Math.cos(angle);
      line(clock, x + 6.5 * sin, y - 6.5 * cos, x + 8 * sin, y - 8 * cos);
    }
    return clock;
  }

  /** Two triangles that point back. */
  static Shape compensation(double x, double y) {
    Path2D back = new Path2D.Double();
    for (double from : new double[] {x - 7, x}) {
      back.moveTo(from, y);
      back.lineTo(from + 7, y - 5);
      back.lineTo(from + 7, y + 5);
      back.closePath();
    }
    return back;
  }

  /** Head and shoulders. */
  static Shape person(double x, double y) {
    Path2D person = new Path2D.Double(new Ellipse2D.Double(x - 3.5, y - 8, 7, 7));
    person.append(new Arc2D.Double(x - 7.5, y - 0.5, 15, 15, 0, 180, Arc2D.CHORD), false);
    return person;
  }

  /** A lens: Tocsin looks. */
  static Shape probe(double x, double y) {
    Path2D lens = new Path2D.Double(new Ellipse2D.Double(x - 7, y - 7, 10, 10));
    line(lens, x + 1.5, y + 1.5, x + 7, y + 7);
    return lens;
  }

  /** A letter: Tocsin tells somebody. */
  static Shape notice(double x, double y) {
    Path2D letter = new Path2D.Double(new Rectangle2D.Double(x - 8, y - 5.5, 16, 11));
    line(letter, x - 8, y - 5.5, x, y + 1);
    line(letter, x, y + 1, x + 8, y - 5.5);
    return letter;
  }

  /** A cog: Tocsin does something. */
  static Shape action(double x, double y) {
    Path2D cog = new Path2D.Double();
    for (int corner = 0; corner < 4 * TEETH; corner++) {
      double angle = Math.PI * (corner + 0.5) / (2 * TEETH);
      double radius = corner % 4 < 2 ? 8 : 5.5;
      double toX = x + radius * Math.cos(angle);
      double toY = y + radius * Math.sin(angle);
      if (corner == 0) {
        cog.moveTo(toX, toY);
      } else {
        cog.lineTo(toX, toY);
      }
    }
    cog.closePath();
    cog.append(new Ellipse2D.Double(x - 2.5, y - 2.5, 5, 5), false);
    return cog;
  }

  /** One of the ways. */
  static Shape exclusive(double x, double y) {
    Path2D cross = new Path2D.Double();
    line(cross, x - 7, y - 8, x + 7, y + 8);
    line(cross, x + 7, y - 8, x - 7, y + 8);
    return cross;
  }

  /** All of the ways. */
  static Shape parallel(double x, double y) {
    Path2D plus = new Path2D.Double();
    line(plus, x - 10, y, x + 10, y);
    line(plus, x, y - 10, x, y + 10);
    return plus;
  }

  /** The head of an arrow from one point that ends at the other. */
  static Shape arrow(double fromX, double fromY, double x, double y) {
    Path2D head = new Path2D.Double();
    head.moveTo(0, 0);
    head.lineTo(-10, -4.5);
    head.lineTo(-10, 4.5);
    head.closePath();
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(Math.atan2(y - fromY, x - fromX));
    return place.createTransformedShape(head);
  }

  /** The stroke through a flow that is taken where no other fits, near where it begins. */
  static Shape otherwise(double x, double y, double toX, double toY) {
    Path2D stroke = new Path2D.Double();
    line(stroke, 9, 5, 13, -5);
    AffineTransform place = AffineTransform.getTranslateInstance(x, y);
    place.rotate(Math.atan2(toY - y, toX - x));
    return place.createTransformedShape(stroke);
  }

  private static void line(Path2D path, double x, double y, double toX, double toY) {
    path.moveTo(x, y);
    path.lineTo(toX, toY);
  }
}
