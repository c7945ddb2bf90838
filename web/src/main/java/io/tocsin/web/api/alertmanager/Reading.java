package io.tocsin.web.api.alertmanager;

import io.tocsin.alert.Alert;
import io.tocsin.text.LocalText;

/** What came of reading one alert of a group. */
sealed interface Reading {

  record Good(Alert alert) implements Reading {}

  /**
   * @param fingerprint as far as it could be read, else empty
   */
  record Bad(String fingerprint, LocalText reason) implements Reading {}
}
