package io.tocsin.oncall;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class OnCallWording {

  static final Phrases SAY = Phrases.of(OnCallWording.class, "phrases");

  private OnCallWording() {}
}
