package io.tocsin.delivery.callback;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class CallbackWording {

  static final Phrases SAY = Phrases.of(CallbackWording.class, "callback");

  private CallbackWording() {}
}
