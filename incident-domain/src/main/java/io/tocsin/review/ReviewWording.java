package io.tocsin.review;

import io.tocsin.text.Phrases;

/** The wordings of this package. */
final class ReviewWording {

  static final Phrases SAY = Phrases.of(ReviewWording.class, "phrases");

  private ReviewWording() {}
}
