package io.tocsin.alert;

import io.tocsin.incident.IncidentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All alerts that belong to incidents. */
public interface Alerts {

  void add(IncidentAlert alert);

  /** By identity: source, fingerprint, start. */
  Optional<IncidentAlert> find(String source, String fingerprint, Instant startsAt);

  /** Of all that bore this fingerprint, the one that was first seen last. */
  Optional<IncidentAlert> latest(String source, String fingerprint);

  /** Of one incident, in the order they were first seen. */
  List<IncidentAlert> of(IncidentId incident);

  default boolean anyFiring(IncidentId incident) {
    return of(incident).stream().anyMatch(IncidentAlert::firing);
  }
}
