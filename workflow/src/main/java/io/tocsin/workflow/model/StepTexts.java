package io.tocsin.workflow.model;

import io.tocsin.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * What the model says of one step of a person (spec, PR1–PR5: why, what, command, good result).
 *
 * @param outcomes how it can end, the suggested one first
 * @param skipOutcome the outcome that a skipped step takes
 */
public record StepTexts(
    LocalText name,
    LocalText what,
    LocalText why,
    Optional<String> command,
    LocalText good,
    List<Outcome> outcomes,
    String skipOutcome) {

  /** A way a step can end. */
  public record Outcome(String key, LocalText label) {}
}
