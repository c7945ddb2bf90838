package io.tocsin.delivery;

import java.util.Locale;
import java.util.Optional;

/** Turns a notice into words; the module that owns the templates implements it. */
public interface MessageRendering {

  /**
   * @param locale the recipient's
   * @param acknowledgeUrl the signed link, shown in the text when there is one
   * @param possibleRepeat the text says that an earlier attempt may have arrived
   */
  Rendered render(
      Notice notice, Locale locale, Optional<String> acknowledgeUrl, boolean possibleRepeat);

  /**
   * @param subject one line
   * @param plainText for every channel; short lines
   * @param html for mail
   */
  record Rendered(String subject, String plainText, Optional<String> html) {}
}
