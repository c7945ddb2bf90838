package io.tocsin.web.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages of the product. */
public enum Language {
  EN(Locale.ENGLISH),
  ZH(Locale.SIMPLIFIED_CHINESE);

  private final Locale locale;

  Language(Locale locale) {
    this.locale = locale;
  }

  public Locale locale() {
    return locale;
  }

  /** The language of a tag such as {@code zh-CN} or {@code en-GB}, absent when it is neither. */
  public static Optional<Language> ofTag(String tag) {
    String language = Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
    return Arrays.stream(values())
        .filter(candidate -> candidate.locale.getLanguage().equals(language))
        .findFirst();
  }

  /** The first wanted language that there is, else English. */
  static Language firstOf(List<Locale> wanted) {
    return wanted.stream()
        .flatMap(locale -> ofTag(locale.toLanguageTag()).stream())
        .findFirst()
        .orElse(EN);
  }
}
