package io.tocsin.drill;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class DrillWording {

  static final Phrases SAY = Phrases.of(DrillWording.class, "phrases");

  private DrillWording() {}
}
