package io.tocsin.web.api.intake;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import io.tocsin.text.LocalText;

/** An alert is not as its format has it: expected of what comes from outside. */
public final class Unreadable extends Exception {

  private static final long serialVersionUID = 1L;
  private final transient LocalText reason;

  public Unreadable(String key, Object... arguments) {
    super(key);
    reason = SAY.say(key, arguments);
  }

  public LocalText reason() {
    return reason;
  }
}
