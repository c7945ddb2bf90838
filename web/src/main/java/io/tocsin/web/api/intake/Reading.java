package io.tocsin.web.api.intake;

import io.tocsin.alert.Alert;
import io.tocsin.text.LocalText;

/** What came of reading one alert of a request. */
public sealed interface Reading {

  /**
   * @param byKey whether its fingerprint alone says which alert it is, and its beginning only
   *     counts for a new one
   */
  record Good(Alert alert, boolean byKey) implements Reading {

    /** One that is told from others by its beginning, too. */
    public Good(Alert alert) {
      this(alert, false);
    }
  }

  /**
   * @param fingerprint as far as it could be read, else empty
   */
  record Bad(String fingerprint, LocalText reason) implements Reading {}
}
