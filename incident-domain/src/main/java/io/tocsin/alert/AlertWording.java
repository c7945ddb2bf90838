package io.tocsin.alert;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class AlertWording {

  static final Phrases SAY = Phrases.of(AlertWording.class, "phrases");

  private AlertWording() {}
}
