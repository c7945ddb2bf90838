package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.HttpTarget;
import io.tocsin.target.Unusable;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether a page answers in Prometheus' text format (spec, R6). Parameters: {@code url}; {@code
 * metrics}, names that must be among them, with commas between; {@code warnLatency}, {@code
 * failLatency}. The first 4 MiB are read.
 */
@ApplicationScoped
class MetricsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(MetricsProbe.class, "phrases");
  private static final int LARGEST_ANSWER = 4 * 1024 * 1024;

  /** Name, labels, value, and perhaps a time or an example. */
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-zA-Z_:][a-zA-Z0-9_:]*+)(?:\\{.*})? ++"
              + "(?:[+-]?(?:\\d[0-9.eE+-]*+|Inf)|NaN)(?: .*)?",
          Pattern.CASE_INSENSITIVE);

  private final Looking looking;
  private final HttpTarget http;

  @Inject
  MetricsProbe(Looking looking, HttpTarget http) {
    this.looking = looking;
    this.http = http;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  MetricsProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "metrics";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::metrics);
  }

  private ProbeResult metrics(Parameters parameters, Attempt attempt) throws Exception {
    URI url = parameters.requiredAddress("url", List.of("http", "https"));
    List<String> wanted = parameters.list("metrics");
    Thresholds bounds = parameters.latency();
    HttpTarget.Answer answer = http.get(new HttpTarget.Question(url, LARGEST_ANSWER), attempt);
    Measurement latency = Stopwatch.latency(answer.took());
    String text = new String(answer.body(), StandardCharsets.UTF_8);
    if (answer.status() != 200) {
      String status = Integer.toString(answer.status());
      return new Seen(Verdict.FAIL, PHRASES.say("metrics.status", status), text, List.of(latency));
    }
    // The last line of a cut answer is a part of one.
    String whole = answer.cut() ? text.substring(0, text.lastIndexOf('\n') + 1) : text;
    Set<String> names = new TreeSet<>();
    int series = 0;
    for (String line : (Iterable<String>) whole.lines()::iterator) {
      if (!line.isBlank() && !line.startsWith("#")) {
        names.add(name(line));
        series++;
      }
    }
    if (series == 0) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "there is no metric in the answer");
    }
    List<String> missing = wanted.stream().filter(name -> !names.contains(name)).toList();
    Verdict verdict = missing.isEmpty() ? bounds.judge(latency.value()) : Verdict.FAIL;
    return new Seen(
        verdict,
        said(series, missing, latency),
        text,
        List.of(
            latency,
            new Measurement("metrics.series", series, "1"),
            new Measurement("metrics.missing", missing.size(), "1")));
  }

  private static LocalText said(int series, List<String> missing, Measurement latency) {
    return missing.isEmpty()
        ? PHRASES.say("metrics.ok", Integer.toString(series), Numbers.milliseconds(latency))
        : PHRASES.say("metrics.missing", Lists.brief(missing));
  }

  private static String name(String line) throws Unusable {
    Matcher sample = SAMPLE.matcher(line);
    if (!sample.matches()) {
      throw new Unusable(
          Reason.NOT_UNDERSTOOD,
          "not a line of metrics: " + line.substring(0, Math.min(line.length(), 100)));
    }
    return sample.group(1);
  }
}
