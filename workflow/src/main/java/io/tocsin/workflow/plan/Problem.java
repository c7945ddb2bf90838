package io.tocsin.workflow.plan;

import io.tocsin.text.LocalText;

/**
 * What is wrong with a plan, and where.
 *
 * @param file its path inside the plan's folder
 * @param line counted from one
 * @param element id of the nearest element of a model that has one; empty where there is none
 * @param message what is wrong, with the value and the way out
 */
public record Problem(String file, int line, String element, Rule rule, LocalText message) {

  /** Which rule is broken. */
  public enum Rule {
    /** The file cannot be read, or does not say what it has to. */
    FORM(true),
    /** A model holds what no plan may run (spec, PR11). */
    ALLOWED(true),
    /** Something is named that the plan does not have. */
    KNOWN(true),
    /** What a model does and what its diagram shows are not the same. */
    DRAWN(true),
    /** A way through the model cannot be gone, or leads nowhere. */
    FLOW(true),
    /** Nobody is to do a step. */
    OWNER(false),
    /** Nothing happens when a step is not done. */
    TIME_BOX(false),
    /** Nothing decides what follows when a measure does not help. */
    FAILURE_PATH(false);

    private final boolean refuses;

    Rule(boolean refuses) {
      this.refuses = refuses;
    }

    /** Whether a plan that breaks it cannot be in force; otherwise it is advice. */
    public boolean refuses() {
      return refuses;
    }
  }

  /** In English, for logs. */
  @Override
  public String toString() {
    return "%s:%d: %s%s"
        .formatted(file, line, element.isEmpty() ? "" : element + ": ", message.en());
  }
}
