package io.tocsin.postmortem;

import io.tocsin.incident.IncidentId;

/** Somebody asked for a postmortem that was not opened: a wrong link, not a fault of ours. */
public final class NoSuchPostmortem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchPostmortem(IncidentId id) {
    super("Incident " + id + " has no postmortem yet");
  }
}
