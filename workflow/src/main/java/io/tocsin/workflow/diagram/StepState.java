package io.tocsin.workflow.diagram;

/** How a step of a running or finished procedure stands. */
public enum StepState {
  /** The token is here. */
  ACTIVE,
  DONE,
  /** Left out by a person. */
  SKIPPED,
  /** Its time box ended first. */
  OVERRUN,
  /** Ended with its procedure before it was done. */
  CANCELLED,
  /** It failed for a fault of ours or of the model, and waits for a person to look. */
  STUCK
}
