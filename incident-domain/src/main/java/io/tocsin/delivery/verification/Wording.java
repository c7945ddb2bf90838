package io.tocsin.delivery.verification;

import io.tocsin.text.Phrases;

final class Wording {

  static final Phrases PHRASES = Phrases.of(Wording.class, "verification");

  private Wording() {}
}
