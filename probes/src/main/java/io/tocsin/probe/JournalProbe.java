package io.tocsin.probe;

import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import io.tocsin.target.Attempt;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The last lines of a systemd unit on this host (spec, R5). Parameters: {@code unit}; {@code lines}
 * (50); {@code errorsWarn} (1), {@code errorsFail}: how many lines with an error are too many.
 */
@ApplicationScoped
class JournalProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(JournalProbe.class, "phrases");

  /** What journalctl says, with exit code 0, where nothing keeps a journal. */
  private static final String NO_JOURNAL = "No journal files were found.";

  /** Its own words between the lines, for example {@code -- No entries --}. */
  private static final Pattern REMARK = Pattern.compile("(?m)^-- .* --$");

  private final Looking looking;
  private final CommandRunner commands;

  @Inject
  JournalProbe(Looking looking, CommandRunner commands) {
    this.looking = looking;
    this.commands = commands;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  JournalProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "journal";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::tail);
  }

  private ProbeResult tail(Parameters parameters, Attempt attempt) throws Exception {
    String unit = parameters.required("unit");
    if (!unit.matches("[A-Za-z0-9@_.:\\\\][A-Za-z0-9@_.:\\\\-]{0,255}")) {
      throw parameters.wrong("unit", PHRASES.say("parameter.unit"));
    }
    int lines = parameters.number("lines", 1, 1000).orElse(50);
    Thresholds bounds = parameters.thresholds("errors").orWarnAt(1);
    StringBuilder output = new StringBuilder();
    CommandOutcome outcome =
        commands.run(
            new Command(
                List.of(
                    "journalctl",
                    "--unit=" + unit,
                    "--lines=" + lines,
                    "--no-pager",
                    "--output=short-iso"),
                "/",
                Map.of(),
                attempt.left()),
            output::append);
    if (output.indexOf(NO_JOURNAL) >= 0) {
      return new NotSeen(Reason.OTHER, PHRASES.say("journal.none", unit), output.toString());
    }
    if (outcome instanceof CommandOutcome.Exited exited && exited.code() == 0) {
      return LogLines.of(REMARK.matcher(output).replaceAll(""))
          .judged(LocalText.verbatim(unit), bounds);
    }
    return notRead(outcome, unit, output.toString());
  }

  private static ProbeResult notRead(CommandOutcome outcome, String unit, String output)
      throws Exception {
    if (outcome instanceof CommandOutcome.TimedOut) {
      throw new SocketTimeoutException("journalctl");
    }
    if (outcome instanceof CommandOutcome.Cancelled) {
      throw new InterruptedException("journalctl");
    }
    return outcome instanceof CommandOutcome.Exited exited
        ? new NotSeen(
            Reason.OTHER,
            PHRASES.say("journal.failed", unit, Integer.toString(exited.code())),
            output)
        : new NotSeen(Reason.OTHER, PHRASES.say("journal.missing", unit), output);
  }
}
