package io.tocsin.incident;

/** The two ends of an incident that have a gate before them (spec, K2). */
public enum Ending {
  RESOLVE,
  CLOSE
}
