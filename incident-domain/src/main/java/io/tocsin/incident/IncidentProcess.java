package io.tocsin.incident;

/**
 * The engine's side of an incident: where we are in its procedure. Each call takes part in the
 * caller's transaction, and tells a running process of a fact that the domain has just recorded.
 */
public interface IncidentProcess {

  /** Starts the life cycle; classification has been recorded when this returns. */
  void start(Incident incident);

  void acknowledged(IncidentId id);

  /** Both clocks are armed anew and routing runs again (spec, S4). */
  void severityChanged(IncidentId id);

  /** Leaves the running procedure for the incident's present one. */
  void procedureSwitched(IncidentId id);

  /**
   * Leaves the response for the follow-up; {@link ResolvingIncident#resolved} is called on the way.
   */
  void recoveryVerified(IncidentId id);

  /** Goes back from the follow-up to the response. */
  void reopened(IncidentId id);

  /** Ends the follow-up; {@link ClosingIncident#closed} is called on the way. */
  void closingConfirmed(IncidentId id);

  /** Ends everything that runs for it. */
  void cancelled(IncidentId id);
}
