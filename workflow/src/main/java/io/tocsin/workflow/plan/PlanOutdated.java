package io.tocsin.workflow.plan;

/** Somebody changed the plan meanwhile: what was proposed was made for another one. */
public final class PlanOutdated extends RuntimeException {

  private static final long serialVersionUID = 1L;

  PlanOutdated(long base, long inForce) {
    super("made for version %d of the plan; %d is in force".formatted(base, inForce));
  }
}
