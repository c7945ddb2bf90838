package io.tocsin.conformance;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class ConformanceWording {

  static final Phrases SAY = Phrases.of(ConformanceWording.class, "phrases");

  private ConformanceWording() {}
}
