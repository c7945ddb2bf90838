package io.tocsin.update;

import io.tocsin.incident.IncidentId;

/** The engine's side of awaited updates, in the caller's transaction. */
public interface UpdateProcess {

  /** The reminder is armed anew; nobody may wait for it, and that is no error. */
  void updateWritten(IncidentId id);
}
