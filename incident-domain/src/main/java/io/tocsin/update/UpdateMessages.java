package io.tocsin.update;

import io.tocsin.incident.IncidentId;

/** Messages about updates; whoever knows the incident's channels plans them. */
public interface UpdateMessages {

  /** Along the incident's route, in the caller's transaction; each update once. */
  void written(StatusUpdate update);

  /**
   * To whoever holds the incident, in the caller's transaction; each reminder once.
   *
   * @param reminder counts from 1 within the incident
   */
  void due(IncidentId incident, int reminder);
}
