package io.tocsin.web.api;

import io.tocsin.remediation.ActionRun;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * An action of an incident on the wire.
 *
 * @param command the exact command, which {@code commandHash} stands for
 * @param values what was put into the command's places; the command is empty while some are open
 * @param destructive needs a second person
 * @param awaitsApproval the second person is needed now, until {@code approveUntil}
 * @param breakGlass why it ran without a second person
 * @param undoes the id of the action that it takes back
 * @param undoneBy the id of the last action that was to take it back, however that one ended
 * @param output the last 20,000 characters, secrets masked
 */
public record ActionJson(
    String id,
    String incidentId,
    String step,
    String action,
    String name,
    String component,
    String target,
    String command,
    String directory,
    String commandHash,
    ActionRun.State state,
    Instant proposedAt,
    Optional<Instant> confirmedAt,
    Optional<String> confirmedBy,
    Map<String, String> values,
    boolean destructive,
    boolean awaitsApproval,
    Optional<Instant> approveUntil,
    Optional<String> approvedBy,
    Optional<Instant> approvedAt,
    Optional<String> breakGlass,
    Optional<Instant> startedAt,
    Optional<Instant> endedAt,
    Optional<Integer> exitCode,
    Optional<String> undoes,
    Optional<String> undoneBy,
    String output) {

  private static final int OUTPUT = 20_000;

  static ActionJson of(ActionRun run, Locale locale) {
    return new ActionJson(
        run.id(),
        run.incident().value(),
        run.step(),
        run.actionKey(),
        run.name().in(locale),
        run.component(),
        run.target(),
        run.command(),
        run.directory(),
        run.commandHash(),
        run.state(),
        run.proposedAt(),
        run.confirmedAt(),
        run.confirmedBy(),
        run.chosen(),
        run.destructive(),
        run.awaitsApproval(),
        run.approveUntil(),
        run.approvedBy(),
        run.approvedAt(),
        run.breakGlass(),
        run.startedAt(),
        run.endedAt(),
        run.exitCode(),
        run.undoes(),
        run.undoneBy(),
        tail(run.output()));
  }

  private static String tail(String output) {
    int from = Math.max(0, output.length() - OUTPUT);
    boolean splits = from > 0 && Character.isLowSurrogate(output.charAt(from));
    return output.substring(splits ? from + 1 : from);
  }
}
