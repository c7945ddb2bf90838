package io.tocsin.text;

import java.util.List;
import java.util.Locale;

/**
 * One text in English and in Simplified Chinese. What happened is stored in both languages, so that
 * a timeline reads the same for every viewer and stays readable when the wording of a later version
 * changes.
 */
public record LocalText(String en, String zhCn) {

  /** A text that is the same in every language: a name, a label, somebody's own words. */
  public static LocalText verbatim(String text) {
    return new LocalText(text, text);
  }

  /** Several as a list in a sentence. */
  public static LocalText joined(List<LocalText> texts) {
    return new LocalText(
        String.join(", ", texts.stream().map(LocalText::en).toList()),
        String.join("、", texts.stream().map(LocalText::zhCn).toList()));
  }

  /** The text for a reader of {@code locale}: Chinese for any {@code zh}, else English. */
  public String in(Locale locale) {
    return "zh".equals(locale.getLanguage()) ? zhCn : en;
  }
}
