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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Prometheus' HTTP API, read only. */
@ApplicationScoped
class Prometheus {

  private static final int LARGEST_ANSWER = 8 * 1024 * 1024;

  private static final int BAD_QUERY = 400;
  private static final int FAILED_QUERY = 422;

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
    JsonNode list = data(parameters, attempt, path).path(name);
    if (!list.isArray()) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "Prometheus' answer has no list data." + name);
    }
    return list;
  }

  /** What a query finds now: {@code resultType} and {@code result}. */
  JsonNode query(Parameters parameters, Attempt attempt, String query) throws IOException {
    JsonNode data =
        data(
            parameters,
            attempt,
            "api/v1/query?query=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
    if (!data.path("result").isArray()) {
      throw new Unusable(Reason.NOT_UNDERSTOOD, "Prometheus' answer has no result");
    }
    return data;
  }

  private JsonNode data(Parameters parameters, Attempt attempt, String path) throws IOException {
    String base = parameters.requiredAddress("url", List.of("http", "https")).toString();
    URI uri = URI.create(base + (base.endsWith("/") ? "" : "/") + path);
    HttpTarget.Answer answer = http.get(new HttpTarget.Question(uri, LARGEST_ANSWER), attempt);
    if (answer.status() == 401 || answer.status() == 403) {
      throw new Unusable(Reason.AUTHENTICATION, "Prometheus answered " + answer.status());
    }
    if (answer.status() == BAD_QUERY || answer.status() == FAILED_QUERY) {
      String error = JSON.readTree(answer.body()).path("error").asText();
      throw new Unusable(Reason.OTHER, "Prometheus cannot answer the query: " + error);
    }
    if (answer.status() != 200 || answer.cut()) {
      throw new Unusable(
          Reason.NOT_UNDERSTOOD,
          "Prometheus answered " + answer.status() + (answer.cut() ? ", too long" : ""));
    }
    return JSON.readTree(answer.body()).path("data");
  }
}
