package io.tocsin.web.document;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Writes documents as one HTML file that needs nothing else, for the screen and for paper. */
@ApplicationScoped
public class PrintedHtml {

  private final TemplateEngine engine = new TemplateEngine();

  public PrintedHtml() {
    ClassLoaderTemplateResolver templates =
        new ClassLoaderTemplateResolver(PrintedHtml.class.getClassLoader());
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setTemplateMode(TemplateMode.HTML);
    templates.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(templates);
  }

  /** Well-formed as XML too. */
  public String of(Document document) {
    Context context =
        new Context(document.locale(), Map.of("document", document, "style", Stylesheet.text()));
    return engine.process("document/printed", context);
  }
}
