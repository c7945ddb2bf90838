package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.remediation.Command;
import io.tocsin.target.Attempt;
import io.tocsin.target.Unusable;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a host answers ICMP echoes, asked with the program {@code ping} (spec, R1). Parameters:
 * {@code host}; {@code count} (4); {@code lossWarn} (1), {@code lossFail} (100): percent lost;
 * {@code warnLatency}, {@code failLatency} of the average; {@code ssh} and what belongs to it, to
 * ask from another host (see {@link Consoles}).
 */
@ApplicationScoped
class PingProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PingProbe.class, "phrases");
  private static final Pattern COUNTS =
      Pattern.compile("(\\d{1,6}) packets transmitted, (\\d{1,6}) (?:packets )?received");

  /** Least, average, most. */
  private static final Pattern TIMES = Pattern.compile("= [0-9.]{1,12}/([0-9.]{1,12})/");

  private static final Pattern UNKNOWN =
      Pattern.compile("not known|bad address|failure in name resolution|No address associated");

  private final Looking looking;
  private final Consoles consoles;

  @Inject
  PingProbe(Looking looking, Consoles consoles) {
    this.looking = looking;
    this.consoles = consoles;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PingProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "ping";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::ping);
  }

  private ProbeResult ping(Parameters parameters, Attempt attempt) throws Exception {
    String host = parameters.required("host");
    if (!host.matches("[A-Za-z0-9_:][A-Za-z0-9_.:%-]{0,252}")) {
      throw parameters.wrong("host", PHRASES.say("parameter.host"));
    }
    int count = parameters.number("count", 1, 20).orElse(4);
    Thresholds loss = parameters.thresholds("loss").orElse(1, 100);
    Thresholds latency = parameters.latency();
    // It tells what it has seen before the look is over.
    long seconds = Math.max(1, attempt.left().toSeconds() - 1);
    Command command =
        new Command(
            List.of("ping", "-n", "-q", "-c", "" + count, "-w", "" + seconds, host),
            "/",
            Map.of("LC_ALL", "C"),
            attempt.left());
    try {
      return judge(host, consoles.open(parameters, attempt).run(command), loss, latency);
    } catch (Console.NotStarted e) {
      return new NotSeen(Reason.OTHER, PHRASES.say("ping.missing", host), e.why());
    }
  }

  private static ProbeResult judge(
      String host, Console.Ran ran, Thresholds lossBounds, Thresholds bounds) throws Exception {
    Matcher counts = COUNTS.matcher(ran.output());
    if (!counts.find()) {
      if (UNKNOWN.matcher(ran.output()).find()) {
        throw new UnknownHostException(host);
      }
      String said = ran.output().lines().findFirst().orElse("exit code " + ran.code());
      throw new Unusable(Reason.OTHER, said);
    }
    int sent = Integer.parseInt(counts.group(1));
    int received = Integer.parseInt(counts.group(2));
    double lost = sent == 0 ? 100 : 100.0 * (sent - received) / sent;
    Verdict verdict = lossBounds.judge(lost);
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(new Measurement("loss", lost, "%"));
    Matcher times = TIMES.matcher(ran.output());
    String took = "-";
    if (received > 0 && times.find()) {
      Measurement average = new Measurement("latency", Double.parseDouble(times.group(1)), "ms");
      measurements.add(average);
      verdict = Thresholds.worse(verdict, bounds.judge(average.value()));
      took = Numbers.milliseconds(average);
    }
    return new Seen(
        verdict,
        received == 0
            ? PHRASES.say("ping.none", host, "" + sent)
            : PHRASES.say("ping.answers", host, "" + received, "" + sent, took),
        ran.output(),
        measurements);
  }
}
