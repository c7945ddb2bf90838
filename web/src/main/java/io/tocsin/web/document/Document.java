package io.tocsin.web.document;

import java.util.List;
import java.util.Locale;

/**
 * A document in one language.
 *
 * @param footer one line for the foot of each printed page
 */
public record Document(Locale locale, String title, String footer, List<Block> blocks) {

  public Document {
    title = Plain.line(title);
    footer = Plain.line(footer);
    blocks = List.copyOf(blocks);
  }

  /** The language for {@code lang=}. */
  public String language() {
    return "zh".equals(locale.getLanguage()) ? "zh-CN" : "en";
  }
}
