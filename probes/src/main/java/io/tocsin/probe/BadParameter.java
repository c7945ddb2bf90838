package io.tocsin.probe;

import io.tocsin.text.LocalText;

/** A parameter of the plan's probe is missing or wrong: a fault of the plan, named. */
final class BadParameter extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient LocalText text;

  BadParameter(LocalText text) {
    super(text.en());
    this.text = text;
  }

  LocalText text() {
    return text;
  }
}
