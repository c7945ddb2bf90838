package io.tocsin.probe;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.evidence.ProbeResult.Reason;
import io.tocsin.target.Attempt;
import io.tocsin.target.HttpTarget;
import io.tocsin.target.Unusable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;

/** Prometheus' HTTP API, read only. */
@ApplicationScoped
class Prometheus {

  private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpTarget http;

  @Inject
  Prometheus(HttpTarget http) {
    this.http = http;
  }

  @SuppressWarnings("NullAway") // for CDI's proxy, which asks the real one
  Prometheus() {
    this(null);
  }

  /** The list {@code name} of the answer's data, from the server that the parameters name. */
  JsonNode list(Parameters parameters, Attempt attempt, String path, String name)
      throws IOException {
    String base = parameters.requiredAddress("url", List.of("http", "https")).toString();
    URI uri = URI.create(base + (base.endsWith("/") ? "" : "/") + path);
    HttpTarget.Answer answer = http.get(new HttpTarget.Question(uri, LARGEST_ANSWER), attempt);
    if (answer.status() == 401 || answer.status() == 403) {
      throw new Unusable(Reason.AUTHENTICATION, "Prometheus answered " + answer.status());
    }
    if (answer.status() != 200 || answer.cut()) {
      throw new Unusable(
          Reason.NOT_UNDERSTOOD,
          "Prometheus answered " + answer.status() + (answer.cut() ? ", too long" : ""));
    }
    JsonNode list = JSON.readTree(answer.body()).path("data").path(name);
    if (!list.isArray()) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "Prometheus' answer has no list data." + name);
    }
    return list;
  }
}
