package io.tocsin.web.api.generic;

import io.tocsin.text.LocalText;

/** A body does not fit its mapping: expected of what comes from outside. */
final class Unfit extends Exception {

  private static final long serialVersionUID = 1L;

  private final String place;
  private final transient LocalText why;

  /**
   * @param place the pointer, or the pointers, where it does not
   */
  Unfit(String place, LocalText why) {
    super(place);
    this.place = place;
    this.why = why;
  }

  String place() {
    return place;
  }

  LocalText why() {
    return why;
  }
}
