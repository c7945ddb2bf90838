package io.tocsin.web.page;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The wordings of all pages: {@code messages.properties} (English) and {@code
 * messages_zh_CN.properties}, in {@link MessageFormat} syntax with or without arguments.
 */
public final class Messages {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private Messages() {}

  /**
   * @throws MissingResourceException when no such key stands in the reader's bundle
   */
  public static String say(Locale locale, String key, Object... arguments) {
    return new MessageFormat(bundle(locale).getString(key), locale).format(arguments);
  }

  public static boolean has(Locale locale, String key) {
    return bundle(locale).containsKey(key);
  }

  static Set<String> keys(Locale locale) {
    return bundle(locale).keySet();
  }

  private static ResourceBundle bundle(Locale locale) {
    boolean chinese = "zh".equals(locale.getLanguage());
    return ResourceBundle.getBundle(
        "messages",
        chinese ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
        Messages.class.getClassLoader(),
        NO_FALLBACK);
  }
}
