package io.tocsin.incident;

/** How bad it is (spec, S1), the worst first. */
public enum Severity {
  P0,
  P1,
  P2,
  P3;

  public boolean worseThan(Severity other) {
    return ordinal() < other.ordinal();
  }

  /** Whether its incidents end with a postmortem (spec, M1); otherwise one may be written. */
  public boolean postmortemRequired() {
    return this == P0 || this == P1;
  }

  /** The engine's priority of work for such an incident: higher runs first. */
  public int priority() {
    return 100 - 25 * ordinal();
  }
}
