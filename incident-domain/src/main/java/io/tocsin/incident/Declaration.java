package io.tocsin.incident;

import io.tocsin.plan.Pace;
import java.util.List;
import java.util.Optional;

/**
 * What is declared as an emergency, by a person or by an alert.
 *
 * @param severity chosen by a person over the table of classification
 * @param procedureKey chosen by a person over the table of classification
 * @param drill how fast an exercise goes; absent for an emergency
 * @param project label of an alert whose service the plan does not know
 */
public record Declaration(
    String title,
    String serviceKey,
    Optional<String> component,
    Optional<String> project,
    Optional<Severity> severity,
    Optional<String> procedureKey,
    List<String> symptoms,
    Optional<String> description,
    Optional<Pace> drill) {

  public Declaration {
    symptoms = List.copyOf(symptoms);
  }
}
