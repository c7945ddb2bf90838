package io.tocsin.web.figure;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.List;

/**
 * A drawing in pieces that fit onto a page each, from left to right: that its words can be read
 * comes before having it on one page.
 */
public record Figure(List<Piece> pieces) {

  /** The part of an upright A4 page that text fills, less a line for a heading. */
  private static final double PAGE_WIDTH = 672;

  private static final double PAGE_HEIGHT = 930;

  /** Words of 13 px are 7.3 pt then. */
  private static final double LARGEST = 0.75;

  /** Words of 13 px are 6.4 pt then. */
  private static final double SMALLEST = 0.66;

  /**
   * @param part of the drawing that it shows
   * @param marks that it shows, some of them in part only
   */
  public record Piece(Rectangle2D part, List<Mark> marks, double scale) {

    public Piece {
      marks = List.copyOf(marks);
    }

    public long width() {
      return Math.round(part.getWidth() * scale);
    }

    public long height() {
      return Math.round(part.getHeight() * scale);
    }

    /** As SVG, to stand in an HTML page. */
    public String svg() {
      return Svg.of(this);
    }

    /** From the drawing's pixels to those of the piece, times {@code times}. */
    public AffineTransform place(double times) {
      AffineTransform place = AffineTransform.getScaleInstance(scale * times, scale * times);
      place.translate(-part.getX(), -part.getY());
      return place;
    }
  }

  public Figure {
    pieces = List.copyOf(pieces);
  }

  public static Figure of(Drawing drawing) {
    List<Pieces.Part> parts = Pieces.of(drawing, PAGE_WIDTH / SMALLEST);
    double widest = parts.stream().mapToDouble(it -> it.frame().getWidth()).max().orElse(1);
    double highest = parts.stream().mapToDouble(it -> it.frame().getHeight()).max().orElse(1);
    double scale = Math.min(LARGEST, Math.min(PAGE_WIDTH / widest, PAGE_HEIGHT / highest));
    return new Figure(
        parts.stream().map(part -> new Piece(part.frame(), part.marks(), scale)).toList());
  }
}
