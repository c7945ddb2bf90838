package io.tocsin.web.look;

import java.util.Locale;
import java.util.function.Function;

/** A page with the sample it is rendered from; a template may have several. */
record Page(
    String name, String template, String path, boolean anonymous, Function<Locale, Object> sample) {

  static Page of(String name, String template, String path, Function<Locale, Object> sample) {
    return new Page(name, template, path, false, sample);
  }

  static Page open(String name, String template, String path, Function<Locale, Object> sample) {
    return new Page(name, template, path, true, sample);
  }

  Object model(Locale locale) {
    return sample.apply(locale);
  }

  @Override
  public String toString() {
    return name;
  }
}
