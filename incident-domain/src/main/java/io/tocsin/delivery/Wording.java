package io.tocsin.delivery;

import io.tocsin.text.Phrases;

final class Wording {

  static final Phrases PHRASES = Phrases.of(Wording.class, "delivery");

  private Wording() {}
}
