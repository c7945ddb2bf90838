package io.tocsin.web.figure;

import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * Lines and words, in pixels of which 96 are an inch at full size.
 *
 * @param marks what belongs behind comes first
 */
public record Drawing(List<Mark> marks) {

  private static final double MARGIN = 6;

  public Drawing {
    marks = List.copyOf(marks);
  }

  /** What it covers, with a margin. */
  public Rectangle2D frame() {
    Rectangle2D all = new Rectangle2D.Double();
    for (int i = 0; i < marks.size(); i++) {
      Rectangle2D extent = marks.get(i).extent();
      all = i == 0 ? extent : all.createUnion(extent);
    }
    return new Rectangle2D.Double(
        all.getX() - MARGIN,
        all.getY() - MARGIN,
        all.getWidth() + 2 * MARGIN,
        all.getHeight() + 2 * MARGIN);
  }
}
