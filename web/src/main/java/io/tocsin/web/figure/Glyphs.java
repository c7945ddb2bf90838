package io.tocsin.web.figure;

import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The letters of the font of printed documents. Java's own fonts need libraries of the system. */
public final class Glyphs {

  private static final TrueTypeFont FONT = parsed();
  private static final CmapLookup CHARACTERS = characters();
  private static final double UNIT = unit();

  private Glyphs() {}

  /** Of a line of text. */
  public static double width(String text, double size) {
    return text.codePoints().mapToDouble(letter -> advance(glyph(letter))).sum() * size * UNIT;
  }

  /** The outline of a line of text that begins at zero on its base line. */
  public static Shape outline(String text, double size) {
    Path2D outline = new Path2D.Double();
    double at = 0;
    for (int letter : text.codePoints().toArray()) {
      int glyph = glyph(letter);
      AffineTransform place =
          new AffineTransform(UNIT * size, 0, 0, -UNIT * size, at * UNIT * size, 0);
      outline.append(path(glyph).getPathIterator(place), false);
      at += advance(glyph);
    }
    return outline;
  }

  private static int glyph(int letter) {
    return CHARACTERS.getGlyphId(letter);
  }

  private static double advance(int glyph) {
    try {
      return FONT.getAdvanceWidth(glyph);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path2D path(int glyph) {
    try {
      GlyphData data = FONT.getGlyph().getGlyph(glyph);
      return data == null ? new Path2D.Double() : data.getPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static TrueTypeFont parsed() {
    try {
      return new TTFParser().parse(new RandomAccessReadBuffer(PrintFont.open()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CmapLookup characters() {
    try {
      return FONT.getUnicodeCmapLookup();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double unit() {
    try {
      return 1.0 / FONT.getUnitsPerEm();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
