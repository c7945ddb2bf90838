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

  /** The engine's priority of work for such an incident: higher runs first. */
  public int priority() {
    return 100 - 25 * ordinal();
  }
}
