package io.tocsin.conformance;

/** What became of a step. The last two are never recorded: no run of the step is what they say. */
public enum StepState {
  OPEN,
  DONE,
  /** Left out by a person. */
  SKIPPED,
  /** Its time box ended first, and the procedure moved on by itself. */
  OVERRUN,
  /** Its procedure was left before it was done. */
  CANCELLED,
  /** The procedure has not come to it, or was left before. */
  NOT_REACHED,
  /** The procedure ended on another branch. */
  NOT_NEEDED
}
