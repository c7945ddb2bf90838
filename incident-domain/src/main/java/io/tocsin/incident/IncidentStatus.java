package io.tocsin.incident;

/** Where an incident is in its life; see {@link Incident}. */
public enum IncidentStatus {
  TRIGGERED,
  ACKNOWLEDGED,
  RESOLVED,
  CLOSED,
  CANCELLED;

  /** People are still responding. */
  public boolean open() {
    return this == TRIGGERED || this == ACKNOWLEDGED;
  }

  public boolean ended() {
    return this == CLOSED || this == CANCELLED;
  }
}
