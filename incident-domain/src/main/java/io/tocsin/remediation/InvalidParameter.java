package io.tocsin.remediation;

import io.tocsin.text.LocalText;

/** A value that a command's place does not take: a mistake of the caller, told by field. */
public final class InvalidParameter extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String parameter;
  private final transient LocalText text;

  InvalidParameter(String parameter, LocalText text) {
    super(parameter + ": " + text.en());
    this.parameter = parameter;
    this.text = text;
  }

  public String parameter() {
    return parameter;
  }

  public LocalText text() {
    return text;
  }
}
