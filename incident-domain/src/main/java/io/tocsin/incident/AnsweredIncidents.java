package io.tocsin.incident;

import io.tocsin.delivery.AcknowledgedIncidents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Whether paging has lost its point, read from the incident itself. */
@ApplicationScoped
class AnsweredIncidents implements AcknowledgedIncidents {

  private final Incidents incidents;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AnsweredIncidents() {
    this(null);
  }

  @Inject
  public AnsweredIncidents(Incidents incidents) {
    this.incidents = incidents;
  }

  @Override
  public boolean isAcknowledged(IncidentId id) {
    return incidents.find(id).map(Incident::answered).orElse(true);
  }
}
