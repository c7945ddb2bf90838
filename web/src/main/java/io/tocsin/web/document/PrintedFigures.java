package io.tocsin.web.document;

import com.openhtmltopdf.css.sheet.FontFaceRule;
import com.openhtmltopdf.css.style.CssContext;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.extend.SVGDrawer;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.RenderingContext;
import io.tocsin.web.figure.Figure;
import java.io.File;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Draws the figures of a document where its page has SVG, from the figures themselves: nothing
 * reads SVG, which could refer to anything.
 */
final class PrintedFigures implements SVGDrawer {

  private final List<Figure.Piece> pieces;

  /**
   * @param pieces in the order of the page's SVG elements
   */
  PrintedFigures(List<Figure.Piece> pieces) {
    this.pieces = List.copyOf(pieces);
  }

  @Override
  public SVGImage buildSVGImage(
      Element svg,
      @Nullable Box box,
      CssContext context,
      double cssWidth,
      double cssHeight,
      double dotsPerPixel) {
    NodeList all = svg.getOwnerDocument().getElementsByTagName("svg");
    int place =
        IntStream.range(0, all.getLength())
            .filter(i -> all.item(i) == svg)
            .findFirst()
            .orElseThrow();
    return new Printed(pieces.get(place), dotsPerPixel);
  }

  @Override
  public void importFontFaceRules(List<FontFaceRule> rules, SharedContext context) {}

  @Override
  public void addFontFile(File file, String family, Integer weight, FontStyle style) {}

  @Override
  public void close() {}

  private record Printed(Figure.Piece piece, double dotsPerPixel) implements SVGImage {

    @Override
    public int getIntrinsicWidth() {
      return (int) Math.round(piece.width() * dotsPerPixel);
    }

    @Override
    public int getIntrinsicHeight() {
      return (int) Math.round(piece.height() * dotsPerPixel);
    }

    @Override
    public void drawSVG(OutputDevice page, RenderingContext context, double x, double y) {
      new FigurePen(page, piece, dotsPerPixel, x, y).draw();
    }
  }
}
