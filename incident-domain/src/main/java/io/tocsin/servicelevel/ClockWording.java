package io.tocsin.servicelevel;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class ClockWording {

  static final Phrases SAY = Phrases.of(ClockWording.class, "phrases");

  private ClockWording() {}
}
