package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.RedisTarget;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * Whether Redis answers, and with {@code write=true} whether it takes a write: at its memory limit
 * it still answers PING (spec, R3). Parameters: {@code url} ({@code redis://} or {@code
 * rediss://}); {@code write}, which sets the key {@value #KEY} for a minute; {@code warnLatency},
 * {@code failLatency} as ISO durations.
 */
@ApplicationScoped
class RedisPingProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(RedisPingProbe.class, "phrases");
  static final String KEY = "tocsin:probe";

  private final Looking looking;

  @Inject
  RedisPingProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  RedisPingProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "redis-ping";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, RedisPingProbe::ping);
  }

  private static ProbeResult ping(Parameters parameters, Attempt attempt) throws Exception {
    RedisTarget target = parameters.required("url", RedisTarget::at);
    boolean write = parameters.yes("write");
    Thresholds bounds = parameters.latency();
    return RedisTalk.with(
        target,
        attempt,
        talk -> {
          talk.say("PING");
          if (write) {
            talk.say("SET", KEY, "1", "EX", "60");
          }
          Measurement latency = talk.latency();
          Verdict verdict = bounds.judge(latency.value());
          String wording =
              verdict != Verdict.OK ? "redis.slow" : write ? "redis.writes" : "redis.answers";
          return new Seen(
              verdict,
              PHRASES.say(wording, Numbers.milliseconds(latency)),
              talk.evidence(),
              List.of(latency));
        });
  }
}
