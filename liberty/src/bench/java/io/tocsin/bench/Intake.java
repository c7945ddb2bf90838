package io.tocsin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.incident.Severity;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** An Alertmanager, and the eye of the one who waits for what its alerts set off. */
final class Intake {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Set<String> UNDER_WAY = Set.of("PLANNED", "SENDING");

  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String url;

  Intake(String url) {
    this.url = url;
  }

  /**
   * An alert of a service that never fired before, which keeps it from joining an open incident.
   */
  record Alert(String service, Severity severity, Instant startsAt) {

    static Alert of(Severity severity) {
      return new Alert(
          UUID.randomUUID().toString(), severity, Instant.now().truncatedTo(ChronoUnit.MILLIS));
    }

    /** As the shipped plan classifies it. */
    private String alertname() {
      return switch (severity) {
        case P0 -> "SiteDown";
        case P1 -> "RedisDown";
        case P2, P3 -> "BenchAlert";
      };
    }

    private String label() {
      return switch (severity) {
        case P0, P1 -> "critical";
        case P2 -> "warning";
        case P3 -> "info";
      };
    }

    private String body() {
      return """
      {"version": "4", "status": "firing", "receiver": "tocsin", "alerts": [
        {"status": "firing", "fingerprint": "%1$s", "startsAt": "%2$s",
         "endsAt": "0001-01-01T00:00:00Z",
         "labels": {"alertname": "%3$s", "project": "bench-%1$s", "service": "web",
                    "severity": "%4$s"},
         "annotations": {"summary": "The site is down"}}]}
      """
          .formatted(service, startsAt, alertname(), label());
    }
  }

  /** The incident of a new critical alert, once it is accepted. */
  String openIncident() throws IOException, InterruptedException {
    return openIncident(Severity.P0);
  }

  String openIncident(Severity severity) throws IOException, InterruptedException {
    HttpResponse<String> response = post(Alert.of(severity));
    JsonNode result = result(response);
    if (response.statusCode() != 202 || !result.path("outcome").asText().equals("opened")) {
      throw new IllegalStateException(
          "an alert opened no incident: " + response.statusCode() + " " + response.body());
    }
    return result.path("incidentId").asText();
  }

  /**
   * The incident of an alert, which may have been sent before without an answer.
   *
   * @return empty when it has to be sent again
   */
  Optional<String> incidentOf(Alert alert) throws IOException, InterruptedException {
    HttpResponse<String> response = post(alert);
    return response.statusCode() == 202
        ? Optional.of(result(response).path("incidentId").asText()).filter(id -> !id.isEmpty())
        : Optional.empty();
  }

  private HttpResponse<String> post(Alert alert) throws IOException, InterruptedException {
    return http.send(
        request("/api/v1/alerts/alertmanager")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(alert.body()))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonNode result(HttpResponse<String> response) throws IOException {
    return JSON.readTree(response.body()).path("results").path(0);
  }

  /** Whether the incident's messages are out and its procedure waits for a person. */
  boolean settled(String incident) throws IOException, InterruptedException {
    return items("/api/v1/tasks?incident=" + incident).size() > 0
        && noneUnderWay(items("/api/v1/incidents/" + incident + "/deliveries"));
  }

  /** Whether so many messages of the incident are planned and none is under way. */
  boolean told(String incident, int messages) throws IOException, InterruptedException {
    JsonNode deliveries = items("/api/v1/incidents/" + incident + "/deliveries");
    return deliveries.size() == messages && noneUnderWay(deliveries);
  }

  private static boolean noneUnderWay(JsonNode deliveries) {
    return StreamSupport.stream(deliveries.spliterator(), false)
        .noneMatch(delivery -> UNDER_WAY.contains(delivery.path("state").asText()));
  }

  /** Empty, too, for an incident that is not there, and when the rate limit wants patience. */
  private JsonNode items(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() == 429 || response.statusCode() == 404) {
      return JSON.createArrayNode();
    }
    if (response.statusCode() != 200) {
      throw new IllegalStateException(path + ": " + response.statusCode() + response.body());
    }
    return JSON.readTree(response.body()).path("items");
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(url + path))
        .timeout(Duration.ofSeconds(60))
        .header("Authorization", "Bearer " + PackagedServer.TOKEN);
  }
}
