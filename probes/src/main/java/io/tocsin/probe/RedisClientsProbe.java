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
import java.util.List;
import java.util.Locale;

/**
 * Redis' clients against {@code maxclients} (spec, R3). Parameters: {@code url} ({@code redis://}
 * or {@code rediss://}); {@code clientsWarn} (80), {@code clientsFail} (95) in percent; {@code
 * blockedWarn}, {@code blockedFail}: how many may wait in a blocking command (no bound, for readers
 * of queues do).
 */
@ApplicationScoped
class RedisClientsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(RedisClientsProbe.class, "phrases");

  private final Looking looking;

  @Inject
  RedisClientsProbe(Looking looking) {
    this.looking = looking;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  RedisClientsProbe() {
    this(null);
  }

  @Override
  public String kind() {
    return "redis-clients";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, RedisClientsProbe::clients);
  }

  private static ProbeResult clients(Parameters parameters, Attempt attempt) throws Exception {
    RedisTarget target = parameters.required("url", RedisTarget::at);
    Thresholds bounds = parameters.thresholds("clients").orElse(80, 95);
    Thresholds blocked = parameters.thresholds("blocked");
    return RedisTalk.with(
        target, attempt, talk -> judge(talk.info("clients"), bounds, blocked, talk.evidence()));
  }

  private static Seen judge(
      RedisTalk.Info info, Thresholds bounds, Thresholds blockedBounds, String evidence)
      throws IOException {
    double connected = info.number("connected_clients");
    double blocked = info.number("blocked_clients");
    double most = info.number("maxclients");
    double percent = 100 * connected / most;
    Verdict verdict = Thresholds.worse(bounds.judge(percent), blockedBounds.judge(blocked));
    return new Seen(
        verdict,
        PHRASES.say(
            verdict == Verdict.OK ? "redis.clients" : "redis.clients.many",
            whole(connected),
            whole(most),
            Numbers.percent(percent),
            whole(blocked)),
        evidence,
        List.of(
            new Measurement("clients", connected, "1"),
            new Measurement("clients.max", most, "1"),
            new Measurement("clients.used", percent, "%"),
            new Measurement("clients.blocked", blocked, "1")));
  }

  private static String whole(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }
}
