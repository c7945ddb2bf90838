package io.tocsin.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** An Alertmanager that sees the site's outage begin and end. */
final class Monitoring {

  private static final String NOT_ENDED = "0001-01-01T00:00:00Z";

  private final Api api;
  private final String fingerprint = UUID.randomUUID().toString();
  private final Instant start = Instant.now().truncatedTo(ChronoUnit.MILLIS);

  Monitoring(Api api) {
    this.api = api;
  }

  /** The id of the incident that the alert opened. */
  String fires() {
    JsonNode result = send("firing", NOT_ENDED);
    assertThat(result.path("outcome").asText()).as("%s", result).isEqualTo("opened");
    return result.path("incidentId").asText();
  }

  void resolves() {
    JsonNode result = send("resolved", start.plusSeconds(30).toString());
    assertThat(result.path("outcome").asText()).as("%s", result).isEqualTo("recovered");
  }

  /** What Tocsin answers to the firing alert, whatever that is. */
  Api.Answer tries() {
    return post("firing", NOT_ENDED);
  }

  private JsonNode send(String status, String end) {
    Api.Answer answer = post(status, end);
    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    return answer.json().path("results").get(0);
  }

  private Api.Answer post(String status, String end) {
    return api.post(
        "/api/v1/alerts/alertmanager",
        """
            {"version": "4", "status": "%1$s", "receiver": "tocsin", "alerts": [
              {"status": "%1$s", "fingerprint": "%2$s", "startsAt": "%3$s", "endsAt": "%4$s",
               "labels": {"alertname": "SiteDown", "project": "football-prediction",
                          "service": "web", "severity": "critical"},
               "annotations": {"summary": "网站无法访问", "summary_en": "The site is down"}}]}
            """
            .formatted(status, fingerprint, start, end));
  }
}
