package io.tocsin.incident;

import io.tocsin.text.LocalText;

/**
 * A command that the present state does not allow: expected when two people act at once. The
 * message says the state and the way out, in both languages.
 */
public class WrongState extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient LocalText text;

  public WrongState(LocalText text) {
    super(text.en());
    this.text = text;
  }

  public LocalText text() {
    return text;
  }
}
