package io.tocsin.web.api.alertmanager;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class IntakeWording {

  static final Phrases SAY = Phrases.of(IntakeWording.class, "phrases");

  private IntakeWording() {}
}
