package io.tocsin.web.part;

import io.tocsin.text.LocalText;
import io.tocsin.web.page.Messages;
import java.util.Locale;

/** Wordings of the pages' bundle in both languages, for what does not know its reader. */
public final class Wording {

  private Wording() {}

  public static LocalText say(String key, Object... arguments) {
    return new LocalText(
        Messages.say(Locale.ENGLISH, key, arguments),
        Messages.say(Locale.SIMPLIFIED_CHINESE, key, arguments));
  }
}
