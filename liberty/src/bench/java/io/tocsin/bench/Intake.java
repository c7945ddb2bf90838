package io.tocsin.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
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
   * The incident of a critical alert of a service that never fired before, once it is accepted: a
   * service of its own keeps the alert from joining an open incident.
   */
  String openIncident() throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(
            request("/api/v1/alerts/alertmanager")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(alert(UUID.randomUUID().toString())))
                .build(),
            HttpResponse.BodyHandlers.ofString());
    JsonNode result = JSON.readTree(response.body()).path("results").path(0);
    if (response.statusCode() != 202 || !result.path("outcome").asText().equals("opened")) {
      throw new IllegalStateException(
          "an alert opened no incident: " + response.statusCode() + " " + response.body());
    }
    return result.path("incidentId").asText();
  }

  private static String alert(String service) {
    return """
    {"version": "4", "status": "firing", "receiver": "tocsin", "alerts": [
      {"status": "firing", "fingerprint": "%1$s", "startsAt": "%2$s",
       "endsAt": "0001-01-01T00:00:00Z",
       "labels": {"alertname": "SiteDown", "project": "bench-%1$s", "service": "web",
                  "severity": "critical"},
       "annotations": {"summary": "The site is down"}}]}
    """
        .formatted(service, Instant.now().truncatedTo(ChronoUnit.MILLIS));
  }

  /** Whether the incident's messages are out and its procedure waits for a person. */
  boolean settled(String incident) throws IOException, InterruptedException {
    return items("/api/v1/tasks?incident=" + incident).size() > 0
        && StreamSupport.stream(
                items("/api/v1/incidents/" + incident + "/deliveries").spliterator(), false)
            .noneMatch(delivery -> UNDER_WAY.contains(delivery.path("state").asText()));
  }

  /** Empty, too, when the server's rate limit wants the question asked later. */
  private JsonNode items(String path) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(request(path).GET().build(), HttpResponse.BodyHandlers.ofString());
    if (response.statusCode() == 429) {
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
