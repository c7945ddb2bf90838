package io.tocsin.workflow.plan;

/** Somebody changed the plan meanwhile: what was proposed was made for another one. */
public final class PlanOutdated extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final long base;
  private final long inForce;

  PlanOutdated(long base, long inForce) {
    super("made for version %d of the plan; %d is in force".formatted(base, inForce));
    this.base = base;
    this.inForce = inForce;
  }

  /** Number of the version that it was made for. */
  public long base() {
    return base;
  }

  /** Number of the version in force. */
  public long inForce() {
    return inForce;
  }
}
