package io.tocsin.incident;

import java.util.List;
import java.util.Optional;

/**
 * What is declared as an emergency, by a person or by an alert.
 *
 * @param severity chosen by a person over the table of classification
 * @param procedureKey chosen by a person over the table of classification
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
    boolean drill) {

  public Declaration {
    symptoms = List.copyOf(symptoms);
  }
}
