package io.tocsin.escalation;

import io.tocsin.incident.Incident;

/**
 * Makes an event one of its own each time that paging begins anew, so that it is told again; until
 * then it stays the same, so that it is told once.
 */
final class Anew {

  private Anew() {}

  static String named(String which, Incident incident) {
    return incident.renewals() == 0 ? which : which + ":again" + incident.renewals();
  }
}
