package io.tocsin.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** An acknowledgement that nothing followed counts no more; the status stays (spec, S4). */
@ApplicationScoped
public class LapsingAcknowledgement {

  private final Incidents incidents;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected LapsingAcknowledgement() {
    this(null);
  }

  @Inject
  public LapsingAcknowledgement(Incidents incidents) {
    this.incidents = incidents;
  }

  @Transactional
  public void lapse(IncidentId id) {
    incidents.get(id).acknowledgementLapsed();
  }
}
