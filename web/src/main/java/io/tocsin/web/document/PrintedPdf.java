package io.tocsin.web.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import io.tocsin.web.figure.Figure;
import io.tocsin.web.figure.PrintFont;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Writes documents as PDF, from their HTML. The font comes with the build and has the Chinese
 * characters; nothing else is loaded, from nowhere.
 */
@ApplicationScoped
public class PrintedPdf {

  private final PrintedHtml html;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PrintedPdf() {
    this(null);
  }

  @Inject
  public PrintedPdf(PrintedHtml html) {
    this.html = html;
  }

  public byte[] of(Document document) {
    return fromHtml(html.of(document), document.pieces());
  }

  /**
   * @param pieces of figures, in the order of the page's SVG elements
   */
  byte[] fromHtml(String page, List<Figure.Piece> pieces) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    builder.useUriResolver((base, uri) -> null);
    builder.useFont(PrintFont::open, "Noto Sans SC");
    builder.useSVGDrawer(new PrintedFigures(pieces));
    builder.useReplacementText("\u25a1");
    builder.withProducer("Tocsin");
    builder.withHtmlContent(page, null);
    builder.toStream(pdf);
    try {
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return pdf.toByteArray();
  }
}
