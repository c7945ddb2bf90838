package io.tocsin.evidence;

/** What a probe makes of what it saw. */
public enum Verdict {
  OK,
  WARN,
  FAIL,
  /** It could not look; says nothing about the target's health by itself. */
  UNKNOWN
}
