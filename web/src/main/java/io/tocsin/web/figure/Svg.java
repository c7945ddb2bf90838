package io.tocsin.web.figure;

import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes a piece of a figure as SVG. How it looks is the style sheet's, by the classes of {@link
 * Ink}; nothing in it refers to anything.
 */
final class Svg {

  private final StringBuilder svg = new StringBuilder();

  private Svg() {}

  static String of(Figure.Piece piece) {
    return new Svg().write(piece);
  }

  private String write(Figure.Piece piece) {
    Rectangle2D part = piece.part();
    svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" aria-hidden=\"true\" width=\"")
        .append(piece.width())
        .append("\" height=\"")
        .append(piece.height())
        .append("\" viewBox=\"");
    numbers(part.getX(), part.getY(), part.getWidth(), part.getHeight());
    svg.append("\">");
    piece.marks().forEach(this::mark);
    return svg.append("</svg>").toString();
  }

  private void mark(Mark mark) {
    if (mark instanceof Mark.Outline outline) {
      svg.append("<path class=\"")
          .append(outline.ink().name().toLowerCase(Locale.ROOT))
          .append("\" d=\"");
      path(outline.shape());
      svg.append("\"/>");
    } else if (mark instanceof Mark.Words words) {
      svg.append("<text x=\"").append(number(words.x()));
      svg.append("\" y=\"").append(number(words.y()));
      svg.append("\" font-size=\"").append(number(words.size())).append("\">");
      svg.append(escaped(words.text())).append("</text>");
    }
  }

  private void path(Shape shape) {
    double[] at = new double[6];
    for (PathIterator path = shape.getPathIterator(null); !path.isDone(); path.next()) {
      switch (path.currentSegment(at)) {
        case PathIterator.SEG_MOVETO -> step('M', at, 2);
        case PathIterator.SEG_LINETO -> step('L', at, 2);
        case PathIterator.SEG_QUADTO -> step('Q', at, 4);
        case PathIterator.SEG_CUBICTO -> step('C', at, 6);
        default -> svg.append('Z');
      }
    }
  }

  private void step(char letter, double[] at, int count) {
    svg.append(letter);
    numbers(Arrays.copyOf(at, count));
  }

  private void numbers(double... values) {
    for (int i = 0; i < values.length; i++) {
      svg.append(i == 0 ? "" : " ").append(number(values[i]));
    }
  }

  private static String number(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
