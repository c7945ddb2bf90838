package io.tocsin.web.error;

import io.tocsin.text.LocalText;
import io.tocsin.web.page.Messages;
import java.util.Locale;

/** Wordings of problems, which may reach readers of either language. */
final class Wording {

  private Wording() {}

  static LocalText say(String key, Object... arguments) {
    return new LocalText(
        Messages.say(Locale.ENGLISH, key, arguments),
        Messages.say(Locale.SIMPLIFIED_CHINESE, key, arguments));
  }
}
