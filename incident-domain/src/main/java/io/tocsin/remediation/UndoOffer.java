package io.tocsin.remediation;

import io.tocsin.plan.ActionDefinition;
import java.util.Map;

/**
 * What would take a run back.
 *
 * @param values of its open places, by name; a place that is not among them is left to a person
 */
public record UndoOffer(ActionDefinition action, Map<String, String> values) {

  public UndoOffer {
    values = Map.copyOf(values);
  }

  /** Whether it would do again what the run did. */
  boolean repeats(ActionRun run) {
    return action.key().equals(run.actionKey()) && values.equals(run.chosen());
  }
}
