package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;

/** What the escalation needs to know of an incident before it pages somebody. */
public interface AcknowledgedIncidents {

  /**
   * Whether paging has lost its point: somebody has acknowledged, and that has not lapsed, or the
   * incident is over.
   */
  boolean isAcknowledged(IncidentId incident);
}
