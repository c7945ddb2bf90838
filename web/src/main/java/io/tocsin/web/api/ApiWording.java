package io.tocsin.web.api;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class ApiWording {

  static final Phrases SAY = Phrases.of(ApiWording.class, "phrases");

  private ApiWording() {}
}
