package io.tocsin.web.part;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.remediation.ActionRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A remediation with the exact command that a person confirms (spec, A2, A3).
 *
 * @param command as a person would type it
 * @param commandHash goes back with the confirmation: what was shown is what runs
 * @param cancelRequested somebody wants it ended, and its runner has not heard of it yet
 * @param undo what takes it back
 * @param output what it printed so far, secrets masked; may be empty
 * @param exitCode once it ended by itself
 * @param by who confirmed it
 * @param places whether a person may choose values of its command
 * @param approval of a destructive one: by a second person
 */
public record ActionView(
    String id,
    String incidentId,
    String name,
    String command,
    String directory,
    String target,
    String commandHash,
    ActionRun.State state,
    boolean cancelRequested,
    boolean destructive,
    boolean dryRun,
    Duration timeLimit,
    Undo undo,
    String output,
    Optional<Integer> exitCode,
    Optional<String> by,
    Optional<Instant> at,
    boolean places,
    Approval approval) {

  /**
   * @param left while a second person is needed: until when
   * @param by who approved it, or broke the glass
   * @param breakGlass why nobody else was asked
   */
  public record Approval(
      Optional<Deadline> left, Optional<String> by, Optional<String> breakGlass) {

    public boolean awaited() {
      return left.isPresent();
    }
  }

  /**
   * @param text what takes it back, in words
   * @param offer the name of the action that would take it back now
   * @param by the id and name of the action that undoes it or did
   * @param of the id and name of the action that this one undoes
   */
  public record Undo(
      Optional<String> text, Optional<String> offer, Optional<Choice> by, Optional<Choice> of) {}

  /**
   * @param plan what the plan says of such actions now; empty when it was taken out
   */
  static ActionView of(
      ActionRun run, Optional<ActionDefinition> plan, Undo undo, Locale locale, Instant now) {
    return new ActionView(
        run.id(),
        run.incident().value(),
        run.name().in(locale),
        run.command(),
        run.directory(),
        run.target(),
        run.commandHash(),
        run.state(),
        run.cancelRequested(),
        run.destructive(),
        false,
        plan.map(ActionDefinition::timeLimit).orElse(Duration.ZERO),
        undo,
        run.output(),
        run.exitCode(),
        run.confirmedBy(),
        run.endedAt().or(run::startedAt).or(run::confirmedAt),
        plan.map(definition -> !definition.open().isEmpty()).orElse(false),
        new Approval(left(run, now), run.approvedBy(), run.breakGlass()));
  }

  private static Optional<Deadline> left(ActionRun run, Instant now) {
    return run.approveUntil()
        .filter(until -> run.awaitsApproval())
        .map(until -> Deadline.of(until, now));
  }

  public boolean confirmable() {
    return state == ActionRun.State.PROPOSED;
  }

  /** Its exact command is known. */
  public boolean complete() {
    return !command.isEmpty();
  }

  /** Nothing ran yet, and people still decide. */
  public boolean undecided() {
    return confirmable() || approval.awaited();
  }

  public boolean cancellable() {
    return undecided() || (running() && !cancelRequested);
  }

  public boolean running() {
    return state == ActionRun.State.RUNNING;
  }
}
