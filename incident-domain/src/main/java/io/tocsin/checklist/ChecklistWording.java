package io.tocsin.checklist;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class ChecklistWording {

  static final Phrases SAY = Phrases.of(ChecklistWording.class, "phrases");

  private ChecklistWording() {}
}
