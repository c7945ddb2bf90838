package io.tocsin.probe;

import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.remediation.Command;
import io.tocsin.target.Attempt;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The last lines of a systemd unit of this host, or over SSH of another (spec, R5). Parameters:
 * {@code unit}; {@code lines} (50); {@code errorsWarn} (1), {@code errorsFail}: how many lines with
 * an error are too many; {@code ssh} and what belongs to it (see {@link Consoles}). A host that
 * keeps no journal says nothing about the service.
 */
@ApplicationScoped
class JournalProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(JournalProbe.class, "phrases");

  /** What journalctl says, with exit code 0, where nothing keeps a journal. */
  private static final String NO_JOURNAL = "No journal files were found.";

  /** Its own words between the lines, for example {@code -- No entries --}. */
  private static final Pattern REMARK = Pattern.compile("(?m)^-- .* --$");

  private final Looking looking;
  private final Consoles consoles;

  @Inject
  JournalProbe(Looking looking, Consoles consoles) {
    this.looking = looking;
    this.consoles = consoles;
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
    Command command =
        new Command(
            List.of(
                "journalctl",
                "--unit=" + unit,
                "--lines=" + lines,
                "--no-pager",
                "--output=short-iso"),
            "/",
            Map.of(),
            attempt.left());
    try {
      return judge(consoles.open(parameters, attempt).run(command), unit, bounds);
    } catch (Console.NotStarted e) {
      return new NotSeen(Reason.SETTING, PHRASES.say("journal.missing", unit), e.why());
    }
  }

  private static ProbeResult judge(Console.Ran ran, String unit, Thresholds bounds) {
    if (ran.output().contains(NO_JOURNAL)) {
      return new NotSeen(Reason.SETTING, PHRASES.say("journal.none", unit), ran.output());
    }
    return ran.code() == 0
        ? LogLines.of(REMARK.matcher(ran.output()).replaceAll(""))
            .judged(LocalText.verbatim(unit), bounds)
        : new NotSeen(
            Reason.OTHER,
            PHRASES.say("journal.failed", unit, Integer.toString(ran.code())),
            ran.output());
  }
}
