package io.tocsin.postmortem;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class Wording {

  static final Phrases SAY = Phrases.of(Wording.class, "phrases");

  private Wording() {}
}
