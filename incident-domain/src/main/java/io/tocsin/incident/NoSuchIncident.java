package io.tocsin.incident;

/** Somebody asked for an incident that does not exist: a wrong link, not a fault of ours. */
public final class NoSuchIncident extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public NoSuchIncident(IncidentId id) {
    super("There is no incident " + id);
  }
}
