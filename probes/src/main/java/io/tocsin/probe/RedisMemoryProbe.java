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
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Redis' memory against its limit, and whether it refuses writes (spec, R3). Parameters: {@code
 * url} ({@code redis://} or {@code rediss://}); {@code memoryWarn} (80), {@code memoryFail} (95) in
 * percent of {@code maxmemory}; {@code write}: also set the key {@value RedisPingProbe#KEY} for a
 * minute. Where the policy makes room for any write ({@code allkeys-…}) a full memory is no fault
 * and is not judged; without a limit nothing is.
 */
@ApplicationScoped
class RedisMemoryProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(RedisMemoryProbe.class, "phrases");

  private final Looking looking;

  @Inject
  RedisMemoryProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  RedisMemoryProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "redis-memory";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, RedisMemoryProbe::memory);
  }

  private static ProbeResult memory(Parameters parameters, Attempt attempt) throws Exception {
    RedisTarget target = parameters.required("url", RedisTarget::at);
    Thresholds bounds = parameters.thresholds("memory").orElse(80, 95);
    boolean write = parameters.yes("write");
    return RedisTalk.with(
        target,
        attempt,
        talk -> {
          RedisTalk.Info info = talk.info("memory");
          if (write) {
            talk.say("SET", RedisPingProbe.KEY, "1", "EX", "60");
          }
          return judge(info, bounds, talk.evidence());
        });
  }

  private static Seen judge(RedisTalk.Info info, Thresholds bounds, String evidence)
      throws IOException {
    double used = info.number("used_memory");
    double most = info.number("maxmemory");
    List<Measurement> measurements = new ArrayList<>();
    measurements.add(new Measurement("memory", used, "bytes"));
    if (most == 0) {
      return new Seen(
          Verdict.OK,
          PHRASES.say("redis.memory.unlimited", Numbers.bytes(used)),
          evidence,
          measurements);
    }
    double percent = 100 * used / most;
    measurements.add(new Measurement("memory.max", most, "bytes"));
    measurements.add(new Measurement("memory.used", percent, "%"));
    String policy = info.text("maxmemory_policy");
    // Buffers of replicas do not count against the limit.
    double counted =
        used
            - (info.has("mem_not_counted_for_evict")
                ? info.number("mem_not_counted_for_evict")
                : 0);
    boolean refuses = policy.equals("noeviction") && counted > most;
    Verdict verdict =
        refuses ? Verdict.FAIL : policy.startsWith("allkeys") ? Verdict.OK : bounds.judge(percent);
    String wording =
        refuses
            ? "redis.memory.full"
            : verdict == Verdict.OK ? "redis.memory" : "redis.memory.high";
    return new Seen(
        verdict,
        PHRASES.say(
            wording, Numbers.bytes(used), Numbers.bytes(most), Numbers.percent(percent), policy),
        evidence,
        measurements);
  }
}
