package io.tocsin.web.page;

import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.messageresolver.AbstractMessageResolver;

/** Lets {@code #{key}} in any template say the one bundle's wording. */
public final class BundleMessageResolver extends AbstractMessageResolver {

  @Override
  public @Nullable String resolveMessage(
      ITemplateContext context,
      @Nullable Class<?> origin,
      String key,
      Object @Nullable [] arguments) {
    return Messages.has(context.getLocale(), key)
        ? Messages.say(context.getLocale(), key, arguments == null ? new Object[0] : arguments)
        : null;
  }

  /** Marked so that a test, or a reader, sees at once that a wording is missing. */
  @Override
  public String createAbsentMessageRepresentation(
      ITemplateContext context,
      @Nullable Class<?> origin,
      String key,
      Object @Nullable [] arguments) {
    return "??" + key + "??";
  }
}
