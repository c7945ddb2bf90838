package io.tocsin.web.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines and words, in pixels of which 96 are an inch at full size.
 *
 * @param marks what belongs behind comes first
 */
public record Drawing(List<Mark> marks) {

  private static final double MARGIN = 6;
  private static final double STEP = 2;

  /** What letters at the ends of lines take up beside a cut. */
  private static final double CLEAR = 20;

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

  /**
   * Parts from left to right, none wider than that, cut where the fewest shapes and words are cut,
   * then the fewest lines.
   */
  List<Rectangle2D> parts(double widest) {
    Rectangle2D frame = frame();
    List<Rectangle2D> parts = new ArrayList<>();
    double from = frame.getX();
    while (frame.getMaxX() - from > widest) {
      double left = frame.getMaxX() - from;
      double even = left / Math.ceil(left / widest);
      double to = cut(from + even * 0.65, from + Math.min(widest, even * 1.15));
      parts.add(new Rectangle2D.Double(from, frame.getY(), to - from, frame.getHeight()));
      from = to;
    }
    parts.add(
        new Rectangle2D.Double(from, frame.getY(), frame.getMaxX() - from, frame.getHeight()));
    return parts;
  }

  /** The middle of the widest gap. */
  private double cut(double earliest, double latest) {
    double best = latest;
    long fewest = Long.MAX_VALUE;
    double widest = 0;
    double begin = earliest;
    long before = -1;
    for (double x = earliest; x <= latest; x += STEP) {
      long cuts = cutAt(x);
      begin = cuts == before ? begin : x;
      before = cuts;
      boolean wider = cuts == fewest && x - begin > widest;
      if (cuts < fewest || wider) {
        fewest = cuts;
        widest = x - begin;
        best = begin + widest / 2;
      }
    }
    return best;
  }

  /** What a reader loses there: a shape most, then each line that has to be found again. */
  private long cutAt(double x) {
    long shapes =
        marks.stream()
            .filter(mark -> !Lines.isLine(mark))
            .map(Mark::extent)
            .filter(extent -> extent.getX() - CLEAR < x && x < extent.getMaxX() + CLEAR)
            .count();
    return 100 * shapes + Lines.crossing(marks, x).size();
  }
}
