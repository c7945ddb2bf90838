package io.tocsin.probe;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.evidence.Measurement;
import io.tocsin.evidence.Probe;
import io.tocsin.evidence.ProbeRequest;
import io.tocsin.evidence.ProbeResult;
import io.tocsin.evidence.ProbeResult.Seen;
import io.tocsin.evidence.Verdict;
import io.tocsin.target.Attempt;
import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether Prometheus reaches all that it watches (spec, R6). Parameter: {@code url}, Prometheus'
 * base address.
 */
@ApplicationScoped
class PrometheusTargetsProbe implements Probe {

  private static final Phrases PHRASES = Phrases.of(PrometheusTargetsProbe.class, "phrases");

  private final Looking looking;
  private final Prometheus prometheus;

  @Inject
  PrometheusTargetsProbe(Looking looking, Prometheus prometheus) {
    this.looking = looking;
    this.prometheus = prometheus;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  PrometheusTargetsProbe() {
    this(null, null);
  }

  @Override
  public String kind() {
    return "prometheus-targets";
  }

  @Override
  public ProbeResult look(ProbeRequest request) {
    return looking.look(request, this::targets);
  }

  private ProbeResult targets(Parameters parameters, Attempt attempt) throws Exception {
    JsonNode targets =
        prometheus.list(parameters, attempt, "api/v1/targets?state=active", "activeTargets");
    StringBuilder evidence = new StringBuilder();
    List<String> notUp = new ArrayList<>();
    boolean down = false;
    for (JsonNode target : targets) {
      String name =
          target.path("labels").path("job").asText()
              + " "
              + target.path("labels").path("instance").asText();
      String health = target.path("health").asText();
      String error = target.path("lastError").asText();
      evidence.append(health).append(' ').append(name).append(' ').append(error).append('\n');
      if (!health.equals("up")) {
        notUp.add(name);
        down |= health.equals("down");
      }
    }
    int total = targets.size();
    return new Seen(
        down ? Verdict.FAIL : notUp.isEmpty() && total > 0 ? Verdict.OK : Verdict.WARN,
        summary(total, notUp),
        evidence.toString(),
        List.of(
            new Measurement("targets.up", total - notUp.size(), "1"),
            new Measurement("targets", total, "1")));
  }

  private static LocalText summary(int total, List<String> notUp) {
    String all = Integer.toString(total);
    if (total == 0) {
      return PHRASES.say("prometheus.targets.none");
    }
    return notUp.isEmpty()
        ? PHRASES.say("prometheus.targets.up", all)
        : PHRASES.say(
            "prometheus.targets.down", Integer.toString(notUp.size()), all, Lists.brief(notUp));
  }
}
