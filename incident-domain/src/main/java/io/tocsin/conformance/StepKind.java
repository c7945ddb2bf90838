package io.tocsin.conformance;

/** What kind of work a step of a procedure is (spec, "Words"). */
public enum StepKind {
  PROBE,
  ACTION,
  /** A contact is told something. */
  NOTICE,
  /** A person does something. */
  MANUAL,
  /** A person says how the procedure goes on. */
  DECISION
}
