package io.tocsin.web.plan.document;

import io.tocsin.text.Phrases;
import io.tocsin.web.document.Document;
import io.tocsin.web.document.PrintedHtml;
import io.tocsin.web.document.PrintedPdf;
import io.tocsin.web.document.Words;
import io.tocsin.workflow.plan.ImportedPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The plan in force as a document, in one language; times are those of a zone. */
@ApplicationScoped
class PlanDocument {

  static final Phrases PHRASES = Phrases.of(PlanDocument.class, "paper");

  private final ImportedPlans plans;
  private final PrintedHtml html;
  private final PrintedPdf pdf;
  private final Clock clock;
  private volatile @Nullable Edition read;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PlanDocument() {
    this(null, null, null, null);
  }

  @Inject
  PlanDocument(ImportedPlans plans, PrintedHtml html, PrintedPdf pdf, Clock clock) {
    this.plans = plans;
    this.html = html;
    this.pdf = pdf;
    this.clock = clock;
  }

  Document document(Locale locale, ZoneId zone) {
    return new PlanPaper(edition(), clock.instant(), new Words(PHRASES, locale, zone)).document();
  }

  /** Reading the models takes longer than writing of them. */
  private Edition edition() {
    ImportedPlans.InForce inForce = plans.inForce();
    Edition known = read;
    if (known == null || known.plan() != inForce.plan()) {
      known = Edition.of(inForce);
      read = known;
    }
    return known;
  }

  /** One file that needs no other. */
  String html(Locale locale, ZoneId zone) {
    return html.of(document(locale, zone));
  }

  byte[] pdf(Locale locale, ZoneId zone) {
    return pdf.of(document(locale, zone));
  }

  /** What its file is called when it is kept. */
  String fileName(Locale locale, String ending) {
    String version = plans.current().version().replaceAll("[^A-Za-z0-9._-]", "-");
    String language = "zh".equals(locale.getLanguage()) ? "zh-CN" : "en";
    return "tocsin-plan-" + version + "-" + language + "." + ending;
  }
}
