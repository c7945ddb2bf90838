package io.tocsin.web.part;

import io.tocsin.remediation.ActionRun;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A remediation with the exact command that a person confirms (spec, A2, A3).
 *
 * @param command as a person would type it
 * @param commandHash goes back with the confirmation: what was shown is what runs
 * @param undo what takes it back, in words
 * @param output what it printed so far, secrets masked; may be empty
 * @param exitCode once it ended by itself
 * @param by who confirmed it
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
    boolean destructive,
    boolean dryRun,
    Duration timeLimit,
    Optional<String> undo,
    String output,
    Optional<Integer> exitCode,
    Optional<String> by,
    Optional<Instant> at) {

  public boolean confirmable() {
    return state == ActionRun.State.PROPOSED;
  }

  public boolean cancellable() {
    return !state.ended();
  }
}
