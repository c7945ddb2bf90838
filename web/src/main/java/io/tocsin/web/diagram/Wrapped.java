package io.tocsin.web.diagram;

import io.tocsin.web.figure.Glyphs;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks a name into lines where its language allows it, and a long word where it must. */
final class Wrapped {

  private final double width;
  private final double size;
  private final List<String> lines = new ArrayList<>();
  private String line = "";

  private Wrapped(double width, double size) {
    this.width = width;
    this.size = size;
  }

  /** None of them wider than that, at that size of letters. */
  static List<String> of(String text, Locale locale, double width, double size) {
    Wrapped wrapped = new Wrapped(width, size);
    text.lines().forEach(paragraph -> wrapped.paragraph(paragraph.strip(), locale));
    return List.copyOf(wrapped.lines);
  }

  private void paragraph(String text, Locale locale) {
    BreakIterator breaks = BreakIterator.getLineInstance(locale);
    breaks.setText(text);
    int from = breaks.first();
    for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
      add(text.substring(from, to));
      from = to;
    }
    end();
  }

  private void add(String word) {
    if (!fits(line + word)) {
      end();
    }
    if (fits(word)) {
      line += word;
    } else {
      word.codePoints().forEach(letter -> letter(Character.toString(letter)));
    }
  }

  private void letter(String letter) {
    if (!fits(line + letter)) {
      end();
    }
    line += letter;
  }

  private boolean fits(String text) {
    return Glyphs.width(text.stripTrailing(), size) <= width;
  }

  private void end() {
    if (!line.isBlank()) {
      lines.add(line.strip());
    }
    line = "";
  }
}
