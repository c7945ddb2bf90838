package io.tocsin.alert;

import io.tocsin.incident.IncidentId;
import java.util.Optional;

/** What became of one alert (spec, HTTP contract). */
public record AlertReceipt(
    String fingerprint, Optional<IncidentId> incident, Outcome outcome, Optional<String> reason) {

  public enum Outcome {
    OPENED,
    JOINED,
    RECOVERED,
    IGNORED,
    REJECTED
  }

  static AlertReceipt of(Alert alert, Outcome outcome, IncidentId incident) {
    return new AlertReceipt(alert.fingerprint(), Optional.of(incident), outcome, Optional.empty());
  }

  static AlertReceipt ignored(Alert alert, Optional<IncidentId> incident, String reason) {
    return new AlertReceipt(alert.fingerprint(), incident, Outcome.IGNORED, Optional.of(reason));
  }

  /** For an alert that could not be read at all. */
  public static AlertReceipt rejected(String fingerprint, String reason) {
    return new AlertReceipt(fingerprint, Optional.empty(), Outcome.REJECTED, Optional.of(reason));
  }
}
