package io.tocsin.remediation;

import static io.tocsin.remediation.ActionWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.UnknownKey;
import io.tocsin.persistence.Gates;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Runs a confirmed action at most once, one at a time on a target across all incidents (spec, A2,
 * A3). In a drill nothing runs: it ends as if it had worked (A4).
 */
@ApplicationScoped
public class RunningAction {

  private final ActionRuns runs;
  private final Incidents incidents;
  private final Commands commands;
  private final Gates gates;
  private final Plans plans;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RunningAction() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public RunningAction(
      ActionRuns runs,
      Incidents incidents,
      Commands commands,
      Gates gates,
      Plans plans,
      Timeline timeline,
      Clock clock) {
    this.runs = runs;
    this.incidents = incidents;
    this.commands = commands;
    this.gates = gates;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** What may happen to an action whose turn it is. */
  public sealed interface Turn {
    /**
     * Run it now.
     *
     * @param deployedIn repositories whose deployed tag is to be looked up first, by the names of
     *     the places that its undo will put them into
     */
    record Go(CommandList commands, Map<String, String> deployedIn) implements Turn {}

    /** Another action runs on the target. */
    record Wait() implements Turn {}

    /** It is over, and this is how. */
    record Over(ActionRun.State state) implements Turn {}
  }

  /** Marks it as running, unless it ran before: then nobody knows how far it came. */
  @Transactional
  public Turn begin(String runId) {
    ActionRun run = runs.get(runId);
    if (run.state() == ActionRun.State.RUNNING) {
      end(run, ActionRun.State.UNKNOWN, null, SAY.say("unknown", run.name()));
      return new Turn.Over(ActionRun.State.UNKNOWN);
    }
    if (run.state().ended()) {
      return new Turn.Over(run.state());
    }
    if (run.state() != ActionRun.State.CONFIRMED) {
      end(run, ActionRun.State.FAILED, null, SAY.say("unconfirmed", run.name()));
      return new Turn.Over(ActionRun.State.FAILED);
    }
    if (run.awaitsApproval()) {
      end(run, ActionRun.State.FAILED, null, SAY.say("unapproved", run.name()));
      return new Turn.Over(ActionRun.State.FAILED);
    }
    if (incidents.get(run.incident()).drill()) {
      end(run, ActionRun.State.SUCCEEDED, null, SAY.say("dry.run", run.name()));
      return new Turn.Over(ActionRun.State.SUCCEEDED);
    }
    run.locks().forEach(gates::enter);
    if (runs.running().stream().anyMatch(run::excludes)) {
      return new Turn.Wait();
    }
    ActionDefinition action =
        plans
            .current()
            .action(run.actionKey())
            .orElseThrow(() -> new UnknownKey("action", run.actionKey()));
    CommandList list =
        commands.of(action, incidents.get(run.incident()), run.component(), run.chosen());
    if (!list.hash().equals(run.commandHash())) {
      end(run, ActionRun.State.FAILED, null, SAY.say("changed"));
      return new Turn.Over(ActionRun.State.FAILED);
    }
    run.start(clock.instant());
    timeline.add(
        run.incident(),
        EntryKind.ACTION,
        Actor.TOCSIN,
        SAY.say("started", run.name(), run.target()),
        Map.of("action", runId));
    return new Turn.Go(list, commands.deployedIn(action));
  }

  /** Keeps the output so far, for the page. Tells whether somebody wants the action ended. */
  @Transactional
  public boolean progress(String runId, String outputSoFar) {
    ActionRun run = runs.get(runId);
    run.showOutput(outputSoFar);
    return run.cancelRequested();
  }

  /**
   * @param before what was looked up before it ran, by the names of places
   */
  @Transactional
  public ActionRun.State record(
      String runId, CommandOutcome outcome, String output, Map<String, String> before) {
    ActionRun run = runs.get(runId);
    run.record(before);
    run.showOutput(output);
    if (outcome instanceof CommandOutcome.Exited exited) {
      boolean well = exited.code() == 0;
      end(
          run,
          well ? ActionRun.State.SUCCEEDED : ActionRun.State.FAILED,
          exited.code(),
          SAY.say(well ? "succeeded" : "failed", run.name(), exited.code()));
    } else if (outcome instanceof CommandOutcome.TimedOut timedOut) {
      end(
          run,
          ActionRun.State.TIMED_OUT,
          null,
          SAY.say("timed.out", run.name(), timedOut.limit().toSeconds()));
    } else if (outcome instanceof CommandOutcome.NotStarted notStarted) {
      end(run, ActionRun.State.FAILED, null, SAY.say("not.started", run.name(), notStarted.why()));
    } else if (outcome instanceof CommandOutcome.Lost lost) {
      end(run, ActionRun.State.UNKNOWN, null, SAY.say("lost", run.name(), lost.why()));
    } else {
      end(run, ActionRun.State.CANCELLED, null, SAY.say("cancelled", run.name()));
    }
    return run.state();
  }

  private void end(ActionRun run, ActionRun.State state, @Nullable Integer code, LocalText text) {
    run.end(state, code, clock.instant());
    timeline.add(
        run.incident(),
        EntryKind.ACTION,
        Actor.TOCSIN,
        text,
        Map.of("action", run.id(), "state", state.name()));
  }
}
