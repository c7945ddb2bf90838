package io.tocsin.web.look;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.messageresolver.AbstractMessageResolver;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Templates and texts as they are shipped, without a server. */
final class Rendering {

  static final String CSRF = "csrf-of-the-test";

  /** What the layout reads of the signed-in person. */
  public record Viewer(String name, Set<String> roles, Locale locale, ZoneId zone) {}

  private final TemplateEngine engine = new TemplateEngine();

  Rendering() {
    ClassLoaderTemplateResolver templates =
        new ClassLoaderTemplateResolver(Rendering.class.getClassLoader());
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    templates.setCharacterEncoding("UTF-8");
    engine.setTemplateResolver(templates);
    engine.setMessageResolver(new Texts());
    engine.setLinkBuilder(new RootLinks());
  }

  /** A text that no bundle has is rendered as {@code ??key??}. */
  String render(Page page, Locale locale, String theme) {
    Context context = new Context(locale, new HashMap<>());
    context.setVariable("view", page.model(locale));
    context.setVariable("csrf", CSRF);
    context.setVariable("zone", ZoneId.of("Asia/Shanghai"));
    context.setVariable("notice", page.name().equals("accounts") ? "✓" : "");
    context.setVariable("theme", theme);
    context.setVariable("path", page.path());
    context.setVariable("viewer", page.anonymous() ? null : viewer(locale));
    return engine.process(page.template(), context);
  }

  private static Viewer viewer(Locale locale) {
    return new Viewer(
        "wang", Set.of("RESPONDER", "ADMINISTRATOR"), locale, ZoneId.of("Asia/Shanghai"));
  }

  static Properties bundle(String file) {
    Properties bundle = new Properties();
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Rendering.class.getClassLoader().getResourceAsStream(file)),
            StandardCharsets.UTF_8)) {
      bundle.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bundle;
  }

  private static final class Texts extends AbstractMessageResolver {

    private final Map<String, Properties> bundles =
        Map.of("en", bundle("messages.properties"), "zh", bundle("messages_zh_CN.properties"));

    @Override
    public @Nullable String resolveMessage(
        ITemplateContext context,
        @Nullable Class<?> origin,
        String key,
        Object @Nullable [] parameters) {
      Locale locale = context.getLocale();
      String text = bundles.getOrDefault(locale.getLanguage(), new Properties()).getProperty(key);
      return text == null ? null : new MessageFormat(text, locale).format(parameters);
    }

    @Override
    public String createAbsentMessageRepresentation(
        ITemplateContext context,
        @Nullable Class<?> origin,
        String key,
        Object @Nullable [] parameters) {
      return "??" + key + "??";
    }
  }

  /** The application stands at the root of its server. */
  private static final class RootLinks extends StandardLinkBuilder {
    @Override
    protected String computeContextPath(
        IExpressionContext context, String base, @Nullable Map<String, Object> parameters) {
      return "";
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
      return link;
    }
  }
}
