package io.tocsin.review;

/** Somebody asked for a review or confirmation that never was: a wrong link, no fault of ours. */
public final class NoSuchReview extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchReview(String message) {
    super(message);
  }
}
