package io.tocsin.workflow.stuck;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class StuckWording {

  static final Phrases SAY = Phrases.of(StuckWording.class, "phrases");

  private StuckWording() {}
}
