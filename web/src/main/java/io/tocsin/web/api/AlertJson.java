package io.tocsin.web.api;

import io.tocsin.alert.Alert;
import io.tocsin.alert.IncidentAlert;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** An alert of an incident on the wire. */
public record AlertJson(
    String fingerprint,
    String name,
    Optional<String> component,
    Alert.State state,
    String summary,
    Map<String, String> labels,
    Instant startsAt,
    Optional<Instant> endsAt,
    Instant firstSeen,
    Instant lastSeen,
    int occurrences) {

  static AlertJson of(IncidentAlert alert, Locale locale) {
    return new AlertJson(
        alert.fingerprint(),
        alert.name(),
        Optional.of(alert.component()).filter(component -> !component.isEmpty()),
        alert.firing() ? Alert.State.FIRING : Alert.State.RESOLVED,
        alert.summary().in(locale),
        alert.labels(),
        alert.startsAt(),
        alert.endsAt(),
        alert.firstSeen(),
        alert.lastSeen(),
        alert.occurrences());
  }
}
