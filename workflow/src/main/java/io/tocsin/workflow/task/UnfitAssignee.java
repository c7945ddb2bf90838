package io.tocsin.workflow.task;

import io.tocsin.text.LocalText;

/** A step was handed to somebody who cannot do it: a mistake of the caller, nothing was changed. */
public final class UnfitAssignee extends RuntimeException {

  private static final long serialVersionUID = 1L;
  private final transient LocalText text;

  UnfitAssignee(LocalText text) {
    super(text.en());
    this.text = text;
  }

  public LocalText text() {
    return text;
  }
}
