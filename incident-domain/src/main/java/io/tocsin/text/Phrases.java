package io.tocsin.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * The wordings of one module: a resource bundle with {@code name.properties} (English) and {@code
 * name_zh_CN.properties}, in {@link MessageFormat} syntax. A key that is missing from either fails
 * at once with {@link java.util.MissingResourceException}.
 */
public final class Phrases {

  private static final ResourceBundle.Control NO_FALLBACK =
      ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

  private final ResourceBundle english;
  private final ResourceBundle chinese;

  private Phrases(ResourceBundle english, ResourceBundle chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The bundle {@code baseName} beside {@code neighbour}, read with that class's loader. */
  public static Phrases of(Class<?> neighbour, String baseName) {
    String bundle = neighbour.getPackageName() + "." + baseName;
    ClassLoader loader = neighbour.getClassLoader();
    return new Phrases(
        ResourceBundle.getBundle(bundle, Locale.ROOT, loader, NO_FALLBACK),
        ResourceBundle.getBundle(bundle, Locale.SIMPLIFIED_CHINESE, loader, NO_FALLBACK));
  }

  /**
   * The wording of {@code key} in both languages; an argument that is a LocalText is translated.
   */
  public LocalText say(String key, Object... arguments) {
    return new LocalText(
        format(english, Locale.ENGLISH, key, arguments),
        format(chinese, Locale.SIMPLIFIED_CHINESE, key, arguments));
  }

  private static String format(
      ResourceBundle bundle, Locale locale, String key, Object... arguments) {
    Object[] translated = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      translated[i] = arguments[i] instanceof LocalText text ? text.in(locale) : arguments[i];
    }
    return new MessageFormat(bundle.getString(key), locale).format(translated);
  }
}
