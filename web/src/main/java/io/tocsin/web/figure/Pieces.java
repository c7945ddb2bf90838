package io.tocsin.web.figure;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Takes a drawing into pieces from left to right. Where a line goes on in the next piece, both of
 * its ends have the same letter.
 */
final class Pieces {

  private static final double MARGIN = 8;
  private static final double RADIUS = 8.5;
  private static final double LETTER = 11.5;

  private final Drawing drawing;
  private char next = 'A';

  private Pieces(Drawing drawing) {
    this.drawing = drawing;
  }

  /** One piece; its frame is no higher than what it shows. */
  record Part(Rectangle2D frame, List<Mark> marks) {}

  static List<Part> of(Drawing drawing, double widest) {
    return new Pieces(drawing).parts(Cuts.parts(drawing, widest));
  }

  private List<Part> parts(List<Rectangle2D> frames) {
    List<List<Mark>> marks = new ArrayList<>();
    frames.forEach(frame -> marks.add(new ArrayList<>(within(frame))));
    Lines lines = Lines.of(drawing.marks());
    for (int i = 1; i < frames.size(); i++) {
      double cut = frames.get(i).getX();
      for (double height : lines.crossing(cut)) {
        String letter = letter();
        marks.get(i - 1).addAll(end(letter, cut - RADIUS - 2, height));
        marks.get(i).addAll(end(letter, cut + RADIUS + 2, height));
      }
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < frames.size(); i++) {
      parts.add(new Part(trimmed(frames.get(i), marks.get(i)), marks.get(i)));
    }
    return parts;
  }

  private List<Mark> within(Rectangle2D frame) {
    return drawing.marks().stream().filter(mark -> mark.extent().intersects(frame)).toList();
  }

  /** A to Z, then lower case. */
  private String letter() {
    char letter = next;
    next = letter == 'Z' ? 'a' : (char) (letter + 1);
    return String.valueOf(letter);
  }

  private static List<Mark> end(String letter, double x, double y) {
    return List.of(
        new Mark.Outline(
            new Ellipse2D.Double(x - RADIUS, y - RADIUS, 2 * RADIUS, 2 * RADIUS), Ink.SHAPE),
        new Mark.Words(letter, x, y + LETTER * 0.36, LETTER));
  }

  private static Rectangle2D trimmed(Rectangle2D frame, List<Mark> marks) {
    List<Double> heights =
        Stream.concat(
                Lines.of(marks).between(frame.getX(), frame.getMaxX()),
                marks.stream()
                    .filter(mark -> !Lines.isLine(mark))
                    .map(Mark::extent)
                    .flatMap(extent -> Stream.of(extent.getY(), extent.getMaxY())))
            .sorted()
            .toList();
    if (heights.isEmpty()) {
      return frame;
    }
    double top = heights.get(0) - MARGIN;
    double bottom = heights.get(heights.size() - 1) + MARGIN;
    return new Rectangle2D.Double(frame.getX(), top, frame.getWidth(), bottom - top);
  }
}
