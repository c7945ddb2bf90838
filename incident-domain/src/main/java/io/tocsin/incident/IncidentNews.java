package io.tocsin.incident;

/**
 * Is told, in the transaction in which it happens, what those who follow an incident should hear.
 */
public interface IncidentNews {

  /** Somebody took it, for the first time or after paging had begun again. */
  void acknowledged(Incident incident);

  /** It was a false alarm or a duplicate. */
  void cancelled(Incident incident);
}
