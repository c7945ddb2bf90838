package io.tocsin.web.document;

import io.tocsin.web.figure.Figure;
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

  /** Those of all figures, in order. */
  public List<Figure.Piece> pieces() {
    return blocks.stream()
        .filter(Block.Picture.class::isInstance)
        .map(Block.Picture.class::cast)
        .flatMap(picture -> picture.figure().pieces().stream())
        .toList();
  }

  /** The language for {@code lang=}. */
  public String language() {
    return "zh".equals(locale.getLanguage()) ? "zh-CN" : "en";
  }
}
