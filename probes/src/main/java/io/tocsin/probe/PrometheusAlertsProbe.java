package io.tocsin.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether an alert is firing (spec, R6). The {@code Watchdog}, which always fires, and alerts of
 * severity {@code none} do not count; pending ones are only told. Parameter: {@code url},
 * Prometheus' base address.
 */
@ApplicationScoped
class PrometheusAlertsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PrometheusAlertsProbe.class, "phrases");

  private final Looking looking;
  private final Prometheus prometheus;

  @Inject
  PrometheusAlertsProbe(Looking looking, Prometheus prometheus) {
    this.looking = looking;
    this.prometheus = prometheus;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PrometheusAlertsProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "prometheus-alerts";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::alerts);
  }

  private ProbeResult alerts(Parameters parameters, Attempt attempt) throws Exception {
    JsonNode alerts = prometheus.list(parameters, attempt, "api/v1/alerts", "alerts");
    StringBuilder evidence = new StringBuilder();
    List<String> firing = new ArrayList<>();
    for (JsonNode alert : alerts) {
      JsonNode labels = alert.path("labels");
      String name = labels.path("alertname").asText();
      String state = alert.path("state").asText();
      evidence.append(state).append(' ').append(name).append(' ').append(labels).append('\n');
      if (state.equals("firing") && counts(labels, name)) {
        firing.add(name);
      }
    }
    String count = Integer.toString(firing.size());
    return new Seen(
        firing.isEmpty() ? Verdict.OK : Verdict.FAIL,
        firing.isEmpty()
            ? PHRASES.say("prometheus.alerts.none")
            : PHRASES.say("prometheus.alerts.firing", count, Lists.brief(firing)),
        evidence.toString(),
        List.of(new Measurement("alerts.firing", firing.size(), "1")));
  }

  private static boolean counts(JsonNode labels, String name) {
    return !name.equals("Watchdog") && !labels.path("severity").asText().equals("none");
  }
}
