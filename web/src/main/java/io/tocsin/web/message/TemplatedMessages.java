package io.tocsin.web.message;

import io.tocsin.delivery.MessageRendering;
import io.tocsin.delivery.Notice;
import io.tocsin.web.page.BundleMessageResolver;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * Says notices by the templates {@code message/subject.txt}, {@code text.txt}, {@code mail.html}.
 */
@ApplicationScoped
public class TemplatedMessages implements MessageRendering {

  private final TemplateEngine engine;
  private final ZoneId zone;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TemplatedMessages() {
    engine = null;
    zone = null;
  }

  /**
   * @param zone for recipients, whose own we do not know
   */
  @Inject
  public TemplatedMessages(
      @ConfigProperty(name = "tocsin.zone", defaultValue = "Asia/Shanghai") String zone) {
    this.zone = ZoneId.of(zone);
    engine = new TemplateEngine();
    engine.addTemplateResolver(resolver(".txt", TemplateMode.TEXT));
    engine.addTemplateResolver(resolver(".html", TemplateMode.HTML));
    engine.setMessageResolver(new BundleMessageResolver());
  }

  private static ClassLoaderTemplateResolver resolver(String suffix, TemplateMode mode) {
    ClassLoaderTemplateResolver templates =
        new ClassLoaderTemplateResolver(TemplatedMessages.class.getClassLoader());
    templates.setPrefix("templates/message/");
    templates.setResolvablePatterns(java.util.Set.of("*" + suffix));
    templates.setTemplateMode(mode);
    templates.setCharacterEncoding("UTF-8");
    return templates;
  }

  @Override
  public Rendered render(
      Notice notice, Locale locale, Optional<String> acknowledgeUrl, boolean possibleRepeat) {
    MessageView view = MessageView.of(notice, locale, zone, acknowledgeUrl, possibleRepeat);
    Context context = new Context(locale, Map.of("view", view));
    return new Rendered(
        oneLine(engine.process("subject.txt", context)),
        engine.process("text.txt", context).strip() + "\n",
        Optional.of(engine.process("mail.html", context)));
  }

  /** A line break in a title must not begin a header of its own. */
  private static String oneLine(String text) {
    return text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
  }
}
