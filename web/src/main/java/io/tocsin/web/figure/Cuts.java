package io.tocsin.web.figure;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/** Finds where a drawing is best cut from top to bottom. */
final class Cuts {

  private static final double STEP = 2;

  /** What letters at the ends of lines take up beside a cut. */
  private static final double CLEAR = 20;

  private final Rectangle2D frame;
  private final List<Rectangle2D> shapes;
  private final Lines lines;

  private Cuts(Drawing drawing) {
    frame = drawing.frame();
    shapes =
        drawing.marks().stream().filter(mark -> !Lines.isLine(mark)).map(Mark::extent).toList();
    lines = Lines.of(drawing.marks());
  }

  /**
   * Parts from left to right, none wider than that, cut where the fewest shapes and words are cut,
   * then the fewest lines.
   */
  static List<Rectangle2D> parts(Drawing drawing, double widest) {
    return new Cuts(drawing).parts(widest);
  }

  private List<Rectangle2D> parts(double widest) {
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
    long cut =
        shapes.stream()
            .filter(extent -> extent.getX() - CLEAR < x && x < extent.getMaxX() + CLEAR)
            .count();
    return 100 * cut + lines.crossing(x).size();
  }
}
