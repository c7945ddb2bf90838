package io.tocsin.remediation;

import io.tocsin.incident.IncidentId;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.ActionDefinition.Undo;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Whether and by what a run can be taken back (spec, A4): it ran, its plan names an action for it
 * whose values are known and which does something else, it is not undone already, and nothing ran
 * later whose undo is the same: what that one kept took the place of what this one kept.
 */
@ApplicationScoped
public class Undoing {

  private final ActionRuns runs;
  private final Commands commands;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Undoing() {
    this(null, null, null);
  }

  @Inject
  public Undoing(ActionRuns runs, Commands commands, Plans plans) {
    this.runs = runs;
    this.commands = commands;
    this.plans = plans;
  }

  /** What would take it back now. */
  public Optional<UndoOffer> offer(ActionRun run) {
    return undo(run).filter(undo -> inHand(run).isEmpty() && !supplanted(run, undo));
  }

  /** The run that undoes it or did, unless it came to nothing. */
  public Optional<ActionRun> inHand(ActionRun run) {
    return run.undoneBy().flatMap(runs::find).filter(undoing -> !undoing.cameToNothing());
  }

  /** The last run of a step of the incident's procedure that can be taken back. */
  public Optional<ActionRun> lastOf(IncidentId incident, String step) {
    return runs.of(incident).stream()
        .filter(run -> run.step().equals(step))
        .sorted(Comparator.comparing(ActionRun::proposedAt).reversed())
        .filter(run -> offer(run).isPresent())
        .findFirst();
  }

  private boolean supplanted(ActionRun run, UndoOffer undo) {
    return runs.laterThan(run).stream()
        .filter(ActionRun::started)
        .flatMap(later -> undo(later).stream())
        .anyMatch(undo::equals);
  }

  private Optional<UndoOffer> undo(ActionRun run) {
    return run.ran()
        ? plans
            .current()
            .action(run.actionKey())
            .flatMap(ActionDefinition::undo)
            .flatMap(undo -> undo(run, undo))
        : Optional.empty();
  }

  private Optional<UndoOffer> undo(ActionRun run, Undo undo) {
    if (!run.recorded().keySet().containsAll(undo.deployedIn().keySet())) {
      return Optional.empty();
    }
    Map<String, String> values = new TreeMap<>(run.recorded());
    values.keySet().retainAll(undo.deployedIn().keySet());
    undo.values()
        .forEach((place, value) -> values.put(place, commands.filled(value, run.chosen())));
    return undo.action()
        .flatMap(plans.current()::action)
        .map(action -> new UndoOffer(action, values))
        .filter(offer -> !offer.repeats(run));
  }
}
