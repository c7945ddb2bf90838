package io.tocsin.probe;

import com.google.re2j.Pattern;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.Attempts;
import io.tocsin.target.HttpTarget;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gets a page and judges status, body, latency and certificate (spec, R1). Parameters: {@code url};
 * {@code expectStatus} (200); {@code contains}, text that the first 256 KiB of the body must hold;
 * {@code matches}, a regular expression that must find something there; {@code redirect} {@code
 * never} (so that 302 is the status) or {@code follow}; {@code warnLatency}, {@code failLatency} as
 * ISO durations; {@code tlsWarnDays} (14) before the certificate's end; {@code within}, an ISO
 * duration: look again each second until all is well or that time has passed, each time for at most
 * five seconds. The request's timeout bounds the whole, {@code within} too.
 */
@ApplicationScoped
class HttpProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(HttpProbe.class, "phrases");
  private static final int MOST_BODY = 256 * 1024;
  private static final Duration PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_TRY = Duration.ofSeconds(5);
  private static final int TLS_WARN_DAYS = 14;

  private final Looking looking;
  private final Attempts attempts;
  private final HttpTarget http;
  private final Clock clock;

  @Inject
  HttpProbe(Looking looking, Attempts attempts, HttpTarget http, Clock clock) {
    this.looking = looking;
    this.attempts = attempts;
    this.http = http;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  HttpProbe() {
    this(null, null, null, null);
  }

  @Override
  public String kind() {
    return "http";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::see);
  }

  private ProbeResult see(Parameters parameters, Attempt attempt) throws Exception {
    Expectation expected = Expectation.of(parameters);
    Optional<Duration> within = parameters.duration("within");
    return within.isPresent() ? until(within.get(), expected, attempt) : once(expected, attempt);
  }

  private ProbeResult until(Duration within, Expectation expected, Attempt attempt)
      throws Exception {
    Stopwatch watch = new Stopwatch();
    while (true) {
      Duration limit = shorter(LONGEST_TRY, attempt.left());
      boolean last =
          watch.elapsed().plus(PAUSE).compareTo(within) >= 0
              || attempt.left().compareTo(PAUSE.plus(PAUSE)) < 0;
      try {
        ProbeResult result = attempts.within(attempt, limit, inner -> once(expected, inner));
        if (last || result.verdict() == Verdict.OK) {
          return result;
        }
      } catch (InterruptedException e) {
        throw e;
      } catch (Exception e) {
        if (last) {
          throw e;
        }
      }
      attempt.pause(PAUSE);
    }
  }

  private ProbeResult once(Expectation expected, Attempt attempt) throws Exception {
    HttpTarget.Answer answer =
        http.get(
            new HttpTarget.Question(expected.url(), Optional.empty(), expected.follow(), MOST_BODY),
            attempt);
    Measurement latency = Stopwatch.latency(answer.took());
    Optional<Long> days =
        answer.certificateEnds().map(end -> Duration.between(clock.instant(), end).toDays());
    List<Measurement> measurements = new ArrayList<>(List.of(latency));
    days.ifPresent(left -> measurements.add(new Measurement("tls.daysLeft", left, "1")));
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    Judgement judgement = judge(expected, answer, body, latency, days);
    String head = "GET " + expected.url() + " " + answer.status() + "\n\n";
    return new Seen(
        judgement.verdict(),
        judgement.text(),
        head + body + (answer.cut() ? "…" : ""),
        measurements);
  }

  private static Judgement judge(
      Expectation expected,
      HttpTarget.Answer answer,
      String body,
      Measurement latency,
      Optional<Long> days) {
    String status = Integer.toString(answer.status());
    String took = Numbers.milliseconds(latency);
    if (answer.status() != expected.status()) {
      String wanted = Integer.toString(expected.status());
      return new Judgement(Verdict.FAIL, PHRASES.say("http.status", status, took, wanted));
    }
    if (expected.contains().filter(text -> !body.contains(text)).isPresent()) {
      String wanted = expected.contains().orElseThrow();
      return new Judgement(Verdict.FAIL, PHRASES.say("http.lacks", status, took, wanted));
    }
    if (expected.matches().filter(regex -> !regex.matcher(body).find()).isPresent()) {
      String wanted = expected.matches().orElseThrow().pattern();
      return new Judgement(Verdict.FAIL, PHRASES.say("http.lacks", status, took, wanted));
    }
    Verdict slow = expected.latency().judge(latency.value());
    if (slow != Verdict.OK) {
      return new Judgement(slow, PHRASES.say("http.slow", status, took));
    }
    if (days.filter(left -> left < expected.tlsWarnDays()).isPresent()) {
      String left = Long.toString(days.orElseThrow());
      return new Judgement(Verdict.WARN, PHRASES.say("http.certificate", status, took, left));
    }
    return new Judgement(Verdict.OK, PHRASES.say("http.ok", status, took));
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  private record Judgement(Verdict verdict, LocalText text) {}

  private record Expectation(
      URI url,
      int status,
      Optional<String> contains,
      Optional<Pattern> matches,
      boolean follow,
      Thresholds latency,
      int tlsWarnDays) {

    static Expectation of(Parameters parameters) {
      return new Expectation(
          parameters.requiredAddress("url", List.of("http", "https")),
          parameters.number("expectStatus", 100, 599).orElse(200),
          parameters.text("contains"),
          parameters.regex("matches"),
          parameters.choice("redirect", List.of("never", "follow")).equals("follow"),
          parameters.latency(),
          parameters.number("tlsWarnDays", 0, 3650).orElse(TLS_WARN_DAYS));
    }
  }
}
