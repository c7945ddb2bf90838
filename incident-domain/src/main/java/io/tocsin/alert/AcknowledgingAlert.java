package io.tocsin.alert;

import io.tocsin.incident.AcknowledgingIncident;
import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;

/** A monitoring system says that somebody has the emergency of one of its alerts (spec, I3). */
@ApplicationScoped
public class AcknowledgingAlert {

  private final Alerts alerts;
  private final Incidents incidents;
  private final AcknowledgingIncident acknowledging;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AcknowledgingAlert() {
    this(null, null, null);
  }

  @Inject
  public AcknowledgingAlert(
      Alerts alerts, Incidents incidents, AcknowledgingIncident acknowledging) {
    this.alerts = alerts;
    this.incidents = incidents;
    this.acknowledging = acknowledging;
  }

  /**
   * Acknowledges the incident of the last alert of that key; one that has ended stays as it is.
   *
   * @param by in whose name
   * @return the incident; absent where none was ever opened by that key
   */
  @Transactional(TxType.REQUIRES_NEW)
  public Optional<IncidentId> acknowledge(String source, String fingerprint, Actor by) {
    Optional<IncidentId> incident = alerts.latest(source, fingerprint).map(IncidentAlert::incident);
    incident
        .filter(id -> !incidents.get(id).status().ended())
        .ifPresent(id -> acknowledging.acknowledge(id, by, source));
    return incident;
  }
}
