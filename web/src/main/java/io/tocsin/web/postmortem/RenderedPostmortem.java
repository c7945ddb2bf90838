package io.tocsin.web.postmortem;

import io.tocsin.postmortem.PostmortemReport;
import io.tocsin.text.Phrases;
import io.tocsin.web.document.Document;
import io.tocsin.web.document.Markdown;
import io.tocsin.web.document.PrintedHtml;
import io.tocsin.web.document.PrintedPdf;
import io.tocsin.web.document.Words;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;

@ApplicationScoped
class RenderedPostmortem implements PostmortemDocument {

  private static final Phrases PHRASES = Phrases.of(RenderedPostmortem.class, "document");

  private final PrintedHtml html;
  private final PrintedPdf pdf;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RenderedPostmortem() {
    this(null, null);
  }

  @Inject
  public RenderedPostmortem(PrintedHtml html, PrintedPdf pdf) {
    this.html = html;
    this.pdf = pdf;
  }

  @Override
  public String toMarkdown(PostmortemReport report, Locale locale, ZoneId zone) {
    return Markdown.of(document(report, locale, zone));
  }

  @Override
  public String toHtml(PostmortemReport report, Locale locale, ZoneId zone) {
    return html.of(document(report, locale, zone));
  }

  @Override
  public byte[] toPdf(PostmortemReport report, Locale locale, ZoneId zone) {
    return pdf.of(document(report, locale, zone));
  }

  private static Document document(PostmortemReport report, Locale locale, ZoneId zone) {
    return new PostmortemPaper(report, new Words(PHRASES, locale, zone)).document();
  }
}
