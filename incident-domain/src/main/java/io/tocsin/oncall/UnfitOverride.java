package io.tocsin.oncall;

import io.tocsin.text.LocalText;

/** An override that cannot be: a mistake of the caller, told by field in both languages. */
public final class UnfitOverride extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String field;
  private final transient LocalText text;

  UnfitOverride(String field, LocalText text) {
    super(field + ": " + text.en());
    this.field = field;
    this.text = text;
  }

  public String field() {
    return field;
  }

  public LocalText text() {
    return text;
  }
}
