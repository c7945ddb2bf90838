package io.tocsin.web.plan.document;

import io.tocsin.web.page.Language;
import io.tocsin.web.page.Viewer;
import io.tocsin.web.page.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;

/** Answers with the document as a file to keep. */
@RequestScoped
class PlanFile {

  private final PlanDocument document;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PlanFile() {
    this(null, null);
  }

  @Inject
  PlanFile(PlanDocument document, Visitor visitor) {
    this.document = document;
    this.visitor = visitor;
  }

  /**
   * @param language a tag; the visitor's own where it names none of ours
   */
  Locale locale(String language) {
    return Language.ofTag(language).map(Language::locale).orElseGet(visitor::locale);
  }

  Response pdf(String language) {
    Viewer viewer = visitor.viewer();
    Locale locale = locale(language);
    return answer(document.pdf(locale, viewer.zone()), locale, "inline", "pdf");
  }

  /** To keep, not to show: a page of ours would not allow the style that the document carries. */
  Response html(String language) {
    Viewer viewer = visitor.viewer();
    Locale locale = locale(language);
    return answer(document.html(locale, viewer.zone()), locale, "attachment", "html");
  }

  private Response answer(Object content, Locale locale, String how, String ending) {
    return Response.ok(content)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            how + "; filename=\"" + document.fileName(locale, ending) + "\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
