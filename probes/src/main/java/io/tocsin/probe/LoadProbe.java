package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.HttpTarget;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A bounded load check (spec, R8): so many GETs of a page, some at once, each over a connection of
 * its own. Parameters: {@code url}; {@code requests} (100, at most 1000); {@code concurrency} (10,
 * at most 50); {@code expectStatus} (200); {@code warnLatency}, {@code failLatency} of the 95th
 * percentile, as ISO durations; {@code errorsWarn}, {@code errorsFail} in percent (any error
 * fails), where a request that got no answer within nine tenths of the time-out is an error too. A
 * look adds load: choose a page that bears it.
 */
@ApplicationScoped
class LoadProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(LoadProbe.class, "phrases");

  /** A single error of the most requests is more. */
  private static final double LEAST = 0.05;

  private final Looking looking;
  private final HttpTarget http;

  @Inject
  LoadProbe(Looking looking, HttpTarget http) {
    this.looking = looking;
    this.http = http;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  LoadProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "load";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::load);
  }

  private ProbeResult load(Parameters parameters, Attempt attempt) throws Exception {
    URI url = parameters.requiredAddress("url", List.of("http", "https"));
    int requests = parameters.number("requests", 1, 1000).orElse(100);
    int atOnce = parameters.number("concurrency", 1, 50).orElse(10);
    LoadRun run = new LoadRun(http, url, parameters.number("expectStatus", 100, 599).orElse(200));
    Thresholds latency = parameters.latency();
    Thresholds errors = parameters.thresholds("errors").orElse(LEAST, LEAST);
    Duration time = attempt.left().multipliedBy(9).dividedBy(10);
    Stopwatch watch = new Stopwatch();
    run.send(requests, Math.min(atOnce, requests), time, attempt);
    double seconds = watch.elapsed().toNanos() / 1e9;
    if (run.latencies().isEmpty()) {
      unanswered(run);
    }
    return judge(run, requests, seconds, latency, errors);
  }

  /** Nothing was measured: when nobody answered at all, that is what is to be told. */
  private static void unanswered(LoadRun run) throws Exception {
    if (run.errors().isEmpty()) {
      throw new SocketTimeoutException("no request was answered");
    }
    if (run.firstError().isPresent()) {
      throw run.firstError().get();
    }
  }

  private static ProbeResult judge(
      LoadRun run, int requests, double seconds, Thresholds latency, Thresholds errors) {
    List<Double> latencies = run.latencies();
    int failed = requests - latencies.size();
    double errorPercent = 100.0 * failed / requests;
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(new Measurement("requests", requests, "1"));
    measurements.add(new Measurement("errors", failed, "1"));
    measurements.add(new Measurement("errors.percent", errorPercent, "%"));
    measurements.add(new Measurement("duration", seconds, "s"));
    Verdict verdict = errors.judge(errorPercent);
    String percentiles = "-";
    if (!latencies.isEmpty()) {
      List<Measurement> measured = percentiles(Percentiles.of(latencies));
      measurements.addAll(measured);
      verdict = Thresholds.worse(verdict, latency.judge(measured.get(1).value()));
      percentiles = said(measured);
    }
    return new Seen(
        verdict,
        text(verdict, requests, failed, percentiles),
        evidence(run, requests, failed, seconds, percentiles),
        measurements);
  }

  private static LocalText text(Verdict verdict, int requests, int failed, String percentiles) {
    String all = Integer.toString(requests);
    if (failed > 0) {
      return PHRASES.say("load.errors", Integer.toString(failed), all, percentiles);
    }
    return PHRASES.say(verdict == Verdict.OK ? "load.ok" : "load.slow", all, percentiles);
  }

  private static List<Measurement> percentiles(Percentiles of) {
    return List.of(
        new Measurement("latency.p50", of.at(50), "ms"),
        new Measurement("latency.p95", of.at(95), "ms"),
        new Measurement("latency.p99", of.at(99), "ms"),
        new Measurement("latency.max", of.at(100), "ms"));
  }

  private static String said(List<Measurement> percentiles) {
    List<String> words = new ArrayList<>();
    for (Measurement one : percentiles) {
      words.add(one.name().replace("latency.", "") + " " + Numbers.milliseconds(one));
    }
    return String.join(", ", words);
  }

  private static String evidence(
      LoadRun run, int requests, int failed, double seconds, String percentiles) {
    StringBuilder evidence = new StringBuilder();
    evidence.append(
        String.format(
            Locale.ROOT,
            "%d requests, %d errors, %.2f s, %.1f requests/s%n%s%n",
            requests,
            failed,
            seconds,
            run.latencies().size() / seconds,
            percentiles));
    int told = 0;
    for (Map.Entry<String, Integer> error : run.errors().entrySet()) {
      evidence.append(error.getValue()).append(" x ").append(error.getKey()).append('\n');
      told += error.getValue();
    }
    if (failed > told) {
      evidence.append(failed - told).append(" x no answer in time\n");
    }
    return evidence.toString();
  }
}
