package io.tocsin.web.document;

import com.openhtmltopdf.css.parser.FSRGBColor;
import com.openhtmltopdf.extend.OutputDevice;
import io.tocsin.web.figure.Figure;
import io.tocsin.web.figure.Glyphs;
import io.tocsin.web.figure.Ink;
import io.tocsin.web.figure.Mark;
import java.awt.BasicStroke;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;

/** Draws a piece of a figure onto a page, black on white. */
final class FigurePen {

  private static final FSRGBColor INK = new FSRGBColor(0x1b, 0x1b, 0x1b);
  private static final FSRGBColor SHEET = new FSRGBColor(255, 255, 255);
  private static final float[] DASH = {4, 3};

  private final OutputDevice page;
  private final Figure.Piece piece;
  private final AffineTransform place;
  private final double scale;

  /**
   * @param x of its upper left corner, in dots
   */
  FigurePen(OutputDevice page, Figure.Piece piece, double dotsPerPixel, double x, double y) {
    this.page = page;
    this.piece = piece;
    scale = piece.scale() * dotsPerPixel;
    place = AffineTransform.getTranslateInstance(x, y);
    place.concatenate(piece.place(dotsPerPixel));
  }

  void draw() {
    Stroke before = page.getStroke();
    page.pushClip(place.createTransformedShape(piece.part()));
    piece.marks().forEach(this::mark);
    page.popClip();
    page.setStroke(before);
  }

  private void mark(Mark mark) {
    if (mark instanceof Mark.Outline outline) {
      outline(place.createTransformedShape(outline.shape()), outline.ink());
    } else if (mark instanceof Mark.Words words) {
      words(words);
    }
  }

  private void outline(Shape shape, Ink ink) {
    if (ink.hides() || ink == Ink.SOLID) {
      page.setColor(ink.hides() ? SHEET : INK);
      page.fill(shape);
    }
    if (ink.width() > 0) {
      page.setColor(INK);
      page.setStroke(stroke(ink));
      page.draw(shape);
    }
  }

  private Stroke stroke(Ink ink) {
    float width = (float) (ink.width() * scale);
    return ink == Ink.DASHED
        ? new BasicStroke(
            width,
            BasicStroke.CAP_BUTT,
            BasicStroke.JOIN_ROUND,
            10,
            new float[] {(float) (DASH[0] * scale), (float) (DASH[1] * scale)},
            0)
        : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
  }

  private void words(Mark.Words words) {
    Rectangle2D extent = words.extent();
    AffineTransform at = new AffineTransform(place);
    at.translate(extent.getX(), words.y());
    page.setColor(INK);
    page.fill(at.createTransformedShape(Glyphs.outline(words.text(), words.size())));
  }
}
