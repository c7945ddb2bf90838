package io.tocsin.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Whether Grafana is up and reaches its database (spec, R6). Parameters: {@code url}, its base
 * address; {@code warnLatency}, {@code failLatency}.
 */
@ApplicationScoped
class GrafanaHealthProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(GrafanaHealthProbe.class, "phrases");
  private static final int LARGEST_ANSWER = 64 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Looking looking;
  private final HttpTarget http;

  @Inject
  GrafanaHealthProbe(Looking looking, HttpTarget http) {
    this.looking = looking;
    this.http = http;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  GrafanaHealthProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "grafana-health";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::health);
  }

  private ProbeResult health(Parameters parameters, Attempt attempt) throws Exception {
    String base = parameters.requiredAddress("url", List.of("http", "https")).toString();
    URI uri = URI.create(base + (base.endsWith("/") ? "" : "/") + "api/health");
    Thresholds bounds = parameters.latency();
    HttpTarget.Answer answer = http.get(new HttpTarget.Question(uri, LARGEST_ANSWER), attempt);
    if (answer.status() == 401 || answer.status() == 403) {
      throw new Unusable(Reason.AUTHENTICATION, "Grafana answered " + answer.status());
    }
    JsonNode health = JSON.readTree(answer.body());
    String database = health.path("database").asText();
    if (answer.cut() || database.isEmpty()) {
      throw new Unusable(
          Reason.NOT_UNDERSTOOD,
          "status " + answer.status() + ", and not what Grafana says of its health");
    }
    Measurement latency = Stopwatch.latency(answer.took());
    boolean well = answer.status() == 200 && database.equals("ok");
    Verdict verdict = well ? bounds.judge(latency.value()) : Verdict.FAIL;
    String took = Numbers.milliseconds(latency);
    return new Seen(
        verdict,
        well
            ? PHRASES.say("grafana.ok", health.path("version").asText("?"), took)
            : PHRASES.say("grafana.database", Integer.toString(answer.status()), database),
        new String(answer.body(), StandardCharsets.UTF_8),
        List.of(latency));
  }
}
