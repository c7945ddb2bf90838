package io.tocsin.remediation;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class ActionWording {

  static final Phrases SAY = Phrases.of(ActionWording.class, "phrases");

  private ActionWording() {}
}
