package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.NotSeen;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.target.RedisTarget;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
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
    Stopwatch watch = new Stopwatch();
    RedisTarget.Session session = target.open(attempt);
    StringBuilder evidence = new StringBuilder();
    for (List<String> command : commands(target, write)) {
      String answer = session.say(command);
      evidence.append(command.get(0)).append(' ').append(answer).append('\n');
      if (answer.startsWith("-")) {
        return refused(command.get(0), answer.substring(1), evidence.toString(), watch);
      }
    }
    Measurement latency = watch.latency();
    Verdict verdict = bounds.judge(latency.value());
    String wording =
        verdict != Verdict.OK ? "redis.slow" : write ? "redis.writes" : "redis.answers";
    return new Seen(
        verdict,
        PHRASES.say(wording, Numbers.milliseconds(latency)),
        evidence.toString(),
        List.of(latency));
  }

  private static List<List<String>> commands(RedisTarget target, boolean write) {
    List<List<String>> commands = new ArrayList<>();
    if (!target.authentication().isEmpty()) {
      commands.add(target.authentication());
    }
    if (target.database() != 0) {
      commands.add(List.of("SELECT", Integer.toString(target.database())));
    }
    commands.add(List.of("PING"));
    if (write) {
      commands.add(List.of("SET", KEY, "1", "EX", "60"));
    }
    return commands;
  }

  private static ProbeResult refused(
      String command, String error, String evidence, Stopwatch watch) {
    // An old server calls a password that nobody asked for a plain ERR.
    if (error.matches("(NOAUTH|WRONGPASS|NOPERM|DENIED).*") || command.equals("AUTH")) {
      return new NotSeen(
          Reason.AUTHENTICATION, PHRASES.say("reason.AUTHENTICATION", "", error), evidence);
    }
    String wording = error.startsWith("OOM") ? "redis.full" : "redis.refuses";
    return new Seen(
        Verdict.FAIL, PHRASES.say(wording, command, error), evidence, List.of(watch.latency()));
  }
}
