package io.tocsin.web.figure;

import java.awt.Shape;
import java.awt.geom.Rectangle2D;

/** One part of a drawing. */
public sealed interface Mark {

  /** What it covers, about. */
  Rectangle2D extent();

  /** A line or an area. */
  record Outline(Shape shape, Ink ink) implements Mark {

    @Override
    public Rectangle2D extent() {
      Rectangle2D extent = shape.getBounds2D();
      double around = ink.width();
      extent.setRect(
          extent.getX() - around,
          extent.getY() - around,
          extent.getWidth() + 2 * around,
          extent.getHeight() + 2 * around);
      return extent;
    }
  }

  /**
   * One line of text.
   *
   * @param x of its middle
   * @param y of its base line
   */
  record Words(String text, double x, double y, double size) implements Mark {

    @Override
    public Rectangle2D extent() {
      double width = Glyphs.width(text, size);
      return new Rectangle2D.Double(x - width / 2, y - size, width, size * 1.3);
    }
  }
}
