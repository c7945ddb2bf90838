package io.tocsin.web.document;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

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
    return fromHtml(html.of(document));
  }

  byte[] fromHtml(String page) {
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    PdfRendererBuilder builder = new PdfRendererBuilder();
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    builder.useUriResolver((base, uri) -> null);
    builder.useFont(PrintFont::open, "Noto Sans SC");
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
