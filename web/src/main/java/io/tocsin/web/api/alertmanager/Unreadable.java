package io.tocsin.web.api.alertmanager;

import static io.tocsin.web.api.alertmanager.IntakeWording.SAY;

import io.tocsin.text.LocalText;

/** An alert is not as the webhook's format has it: expected of what comes from outside. */
final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient LocalText reason;

  Unreadable(String key, Object... arguments) {
    super(key);
    reason = SAY.say(key, arguments);
  }

  LocalText reason() {
    return reason;
  }
}
