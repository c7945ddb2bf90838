package io.tocsin.drill;

import io.tocsin.incident.IncidentId;

/** There is no drill of that number. */
public final class NoSuchDrill extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NoSuchDrill(IncidentId id) {
    super("There is no drill " + id);
  }
}
