package io.tocsin.update;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class UpdateWording {

  static final Phrases SAY = Phrases.of(UpdateWording.class, "phrases");

  private UpdateWording() {}
}
