package io.tocsin.remediation;

import io.tocsin.plan.ActionDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Looks up what a place of a command may hold, so that a person picks and does not type. */
public interface ParameterChoices {

  /**
   * Those that the target has now, the most likely first; empty when the type knows none or they
   * cannot be looked up. At most 50. A look at the outside world: not to be called in a
   * transaction.
   *
   * @param action whose place it is; it may be for another host
   * @param before what came into being later is not to be proposed: it may have the damage in it
   */
  List<Choice> of(ActionDefinition action, ActionDefinition.Parameter parameter, Instant before);

  /**
   * One value.
   *
   * @param at when it came into being
   * @param fit whether it may be proposed without a person's choice
   */
  record Choice(String value, Optional<Instant> at, boolean fit) {}
}
