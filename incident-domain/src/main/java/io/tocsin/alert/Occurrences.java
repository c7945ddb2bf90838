package io.tocsin.alert;

import io.tocsin.incident.Incidents;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Which occurrence an alert is that its sender names by a key alone. */
final class Occurrences {

  private static final int GATES = 64;

  private final Alerts alerts;
  private final Incidents incidents;
  private final Clock clock;

  Occurrences(Alerts alerts, Incidents incidents, Clock clock) {
    this.alerts = alerts;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** One of few, since a gate is kept for ever and keys come without end. */
  String gateOf(Alert alert) {
    int key = alert.source().hashCode() * 31 + alert.fingerprint().hashCode();
    return "key:" + Math.floorMod(key, GATES);
  }

  /** The alert with the beginning of the occurrence that it is. */
  Alert placed(Alert alert) {
    Optional<IncidentAlert> last = alerts.latest(alert.source(), alert.fingerprint());
    if (alert.state() == Alert.State.RESOLVED) {
      return last.map(heard -> heard.as(alert.state())).orElse(alert);
    }
    return last.filter(this::goesOn)
        .map(heard -> heard.as(alert.state()))
        .orElseGet(() -> anew(alert));
  }

  private boolean goesOn(IncidentAlert heard) {
    return heard.firing() && !incidents.get(heard.incident()).status().ended();
  }

  /** A sender may give the same time for what began twice. */
  private Alert anew(Alert alert) {
    return alerts.find(alert.source(), alert.fingerprint(), alert.startsAt()).isEmpty()
        ? alert
        : alert.startingAt(clock.instant().truncatedTo(ChronoUnit.MICROS));
  }
}
