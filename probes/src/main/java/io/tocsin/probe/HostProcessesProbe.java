package io.tocsin.probe;

import com.google.re2j.Pattern;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.Unusable;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The processes of this host, or over SSH of another Linux host: those that use most of the
 * processor and of memory, and those that look like an intruder's (spec, R5, PR3): started from a
 * directory where anybody may write, or with a name that {@code suspicious}, a regular expression
 * over the command line, finds: these fail; whose file was deleted: these warn, for an update does
 * that too. Parameters: {@code suspicious}; {@code show} (10): how many of each list; {@code ssh}
 * and what belongs to it (see {@link Consoles}). What is on a command line is shown with its
 * secrets masked.
 */
@ApplicationScoped
class HostProcessesProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(HostProcessesProbe.class, "phrases");
  private static final int MOST_SUSPICIOUS = 50;

  /** Between the two samples of the processes' counters. */
  private static final Duration INTERVAL = Duration.ofMillis(500);

  private final Looking looking;
  private final Consoles consoles;

  @Inject
  HostProcessesProbe(Looking looking, Consoles consoles) {
    this.looking = looking;
    this.consoles = consoles;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  HostProcessesProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "host-processes";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::processes);
  }

  private ProbeResult processes(Parameters parameters, Attempt attempt) throws Exception {
    Optional<Pattern> suspicious = parameters.regex("suspicious");
    int shown = parameters.number("show", 1, 50).orElse(10);
    List<RunningProgram> all = all(parameters, attempt);
    if (all.isEmpty()) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "the host does not tell its processes");
    }
    Predicate<RunningProgram> named =
        one -> suspicious.filter(it -> it.matcher(one.commandLine()).find()).isPresent();
    List<RunningProgram> bad =
        all.stream()
            .filter(named.or(RunningProgram::startedFromTemporary))
            // What the plan names first, then the newest.
            .sorted(Comparator.comparing(named::test).thenComparing(RunningProgram::pid).reversed())
            .toList();
    List<RunningProgram> odd =
        all.stream().filter(one -> one.deleted() && !bad.contains(one)).toList();
    String evidence =
        section("suspicious", bad.stream().limit(MOST_SUSPICIOUS).toList())
            + section("executable deleted", odd.stream().limit(MOST_SUSPICIOUS).toList())
            + section("processor", top(all, Comparator.comparingDouble(RunningProgram::cpu), shown))
            + section("memory", top(all, Comparator.comparingLong(RunningProgram::memory), shown));
    return judge(all, bad, odd, evidence);
  }

  private List<RunningProgram> all(Parameters parameters, Attempt attempt)
      throws IOException, InterruptedException {
    return Consoles.host(parameters).isPresent()
        ? ProcessTable.there(consoles.open(parameters, attempt), attempt)
        : ProcessTable.here(INTERVAL, attempt);
  }

  private static ProbeResult judge(
      List<RunningProgram> all,
      List<RunningProgram> bad,
      List<RunningProgram> odd,
      String evidence) {
    String count = Integer.toString(all.size());
    List<Measurement> measurements =
        List.of(
            new Measurement("processes", all.size(), "1"),
            new Measurement("processes.suspicious", bad.size(), "1"));
    if (!bad.isEmpty()) {
      return new Seen(
          Verdict.FAIL,
          PHRASES.say("host.processes.suspicious", Integer.toString(bad.size()), names(bad)),
          evidence,
          measurements);
    }
    if (!odd.isEmpty()) {
      return new Seen(
          Verdict.WARN,
          PHRASES.say("host.processes.deleted", Integer.toString(odd.size()), names(odd)),
          evidence,
          measurements);
    }
    return new Seen(Verdict.OK, PHRASES.say("host.processes", count), evidence, measurements);
  }

  private static String names(List<RunningProgram> programs) {
    return Lists.brief(programs.stream().map(RunningProgram::name).toList());
  }

  private static List<RunningProgram> top(
      List<RunningProgram> all, Comparator<RunningProgram> by, int most) {
    return all.stream().sorted(by.reversed()).limit(most).toList();
  }

  private static String section(String title, List<RunningProgram> programs) {
    StringBuilder section = new StringBuilder();
    if (!programs.isEmpty()) {
      section.append("-- ").append(title).append('\n');
    }
    for (RunningProgram program : programs) {
      section.append(program.line());
      program.executable().ifPresent(file -> section.append("  <- ").append(file));
      section.append('\n');
    }
    return section.toString();
  }
}
