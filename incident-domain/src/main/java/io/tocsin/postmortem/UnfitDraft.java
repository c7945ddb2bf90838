package io.tocsin.postmortem;

import io.tocsin.text.LocalText;

/** A text that cannot be kept as it stands: a mistake of the caller, told by field. */
public final class UnfitDraft extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final String field;
  private final transient LocalText text;

  UnfitDraft(String field, LocalText text) {
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
