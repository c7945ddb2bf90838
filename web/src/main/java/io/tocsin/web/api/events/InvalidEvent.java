package io.tocsin.web.api.events;

import io.tocsin.text.LocalText;
import java.util.List;

/** An event is not as the format has it: expected of what comes from outside. */
final class InvalidEvent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<LocalText> errors;

  InvalidEvent(List<LocalText> errors) {
    super("the event is invalid");
    this.errors = List.copyOf(errors);
  }

  List<LocalText> errors() {
    return errors;
  }
}
