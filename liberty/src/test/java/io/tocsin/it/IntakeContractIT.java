package io.tocsin.it;

import static io.tocsin.it.Incidents.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The doors besides Alertmanager's over HTTP, as the contract has them (spec, I3, I5). */
class IntakeContractIT {

  private static final String EVENTS = "/api/v1/alerts/events-v2";
  private static final String ENQUEUE = "/v2/enqueue";
  private static final String GRAFANA = "/api/v1/alerts/grafana";
  private static final String GENERIC = "/api/v1/alerts/generic";
  private static final String HEARTBEATS = "/api/v1/heartbeats";
  private static final String KEY = System.getProperty("tocsin.it.token", TocsinServer.TOKEN);

  private final Api api = Api.withToken();
  private final Api anonymous = Api.anonymous();
  private final String project = "p-" + UUID.randomUUID();

  @Test
  void anEventOpensIsAcknowledgedRecoversAndBeginsAnewAtEitherPath() {
    Api.Answer triggered = anonymous.post(ENQUEUE, event("trigger").toString());

    assertThat(triggered.status()).as("%s", triggered).isEqualTo(202);
    assertThat(triggered.json())
        .isEqualTo(
            Api.JSON
                .createObjectNode()
                .put("status", "success")
                .put("message", "Event processed")
                .put("dedup_key", project));
    assertThat(accepted(EVENTS, event("trigger"))).isEqualTo(project);
    JsonNode incident = incident();
    assertThat(incident.path("status").asText()).isEqualTo("TRIGGERED");
    assertThat(incident.path("severity").asText()).isEqualTo("P1");
    assertThat(incident.path("occurrences").asInt()).isEqualTo(2);

    accepted(ENQUEUE, event("acknowledge"));
    assertThat(incident().path("status").asText()).isEqualTo("ACKNOWLEDGED");

    accepted(EVENTS, event("resolve"));
    String id = incident.path("id").asText();
    assertThat(states(id)).containsExactly("RESOLVED");
    accepted(ENQUEUE, event("trigger"));
    assertThat(states(id)).containsExactly("RESOLVED", "FIRING");
    assertThat(api.get(PATH + "/" + id + "/timeline?limit=200").json().toString())
        .contains("\"ACKNOWLEDGED\"");
  }

  @Test
  void anEventWithoutAKeyIsGivenOne() {
    ObjectNode event = event("trigger");
    event.remove("dedup_key");

    assertThat(accepted(ENQUEUE, event)).isNotBlank().isNotEqualTo(project);
  }

  @Test
  void whatIsUnknownIsAcceptedAndChangesNothing() {
    accepted(ENQUEUE, event("resolve"));
    accepted(ENQUEUE, event("acknowledge"));

    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {EVENTS, ENQUEUE})
  void aWrongRoutingKeyIsAnInvalidEventAndNothingMoreIsTold(String path) {
    ObjectNode wrong = event("snooze").put("routing_key", "not-a-token");

    Api.Answer answer = anonymous.post(path, wrong.toString());

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("status").asText()).isEqualTo("invalid event");
    assertThat(answer.json().path("message").asText()).isNotBlank();
    assertThat(answer.json().path("errors"))
        .singleElement()
        .satisfies(error -> assertThat(error.asText()).startsWith("routing_key"));
    assertThat(found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{", "", "[]", "7", "{\"event_action\": \"trigger\"}"})
  void whatIsNoEventIsRefusedAsPagerDutyDoes(String body) {
    Api.Answer answer = anonymous.post(ENQUEUE, body);

    assertThat(answer.status()).as("%s", answer).isEqualTo(400);
    assertThat(answer.json().path("status").asText()).isEqualTo("invalid event");
    assertThat(answer.json().path("errors")).isNotEmpty();
  }

  @Test
  void whatIsWrongWithAnEventIsNamedInTheCallersLanguage() {
    ObjectNode event = event("trigger");
    ((ObjectNode) event.get("payload")).put("severity", "fatal").remove("summary");

    Api.Answer answer = anonymous.post(ENQUEUE, event.toString(), "Accept-Language", "zh-CN");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("errors").toString())
        .contains("payload.severity 不是", "缺少 payload.summary");
    assertThat(anonymous.post(ENQUEUE, "x".repeat(1_100_000)).status()).isEqualTo(413);
  }

  @Test
  void grafanaOpensAndRecoversWhateverBeginningTheResolvedOneHas() {
    JsonNode opened = only(api.post(GRAFANA, grafana("firing", "2026-11-22T21:45:39+08:00")));
    JsonNode again = only(api.post(GRAFANA, grafana("firing", "2026-11-22T21:45:39+08:00")));
    JsonNode recovered = only(api.post(GRAFANA, grafana("resolved", "2026-11-22T21:50:00+08:00")));

    assertThat(opened.path("outcome").asText()).isEqualTo("opened");
    assertThat(again.path("outcome").asText()).isEqualTo("joined");
    assertThat(recovered.path("outcome").asText()).isEqualTo("recovered");
    assertThat(recovered.path("incidentId")).isEqualTo(opened.path("incidentId"));
    JsonNode alert =
        api.get(PATH + "/" + opened.path("incidentId").asText() + "/alerts").json().at("/items/0");
    assertThat(alert.at("/labels/dashboardURL").asText()).isEqualTo("https://g.example.com/d/1");
    assertThat(alert.at("/labels/values").asText()).isEqualTo("B=44.2");
    assertThat(api.post(GRAFANA, "{\"status\": \"firing\"}").status()).isEqualTo(422);
    assertThat(anonymous.post(GRAFANA, "{}").status()).isEqualTo(401);
  }

  @Test
  void aFlatBodyOpensIsHeardAgainAndRecovers() {
    JsonNode opened = only(api.post(GENERIC, flat("firing")));
    JsonNode again = only(api.post(GENERIC, flat("problem")));
    JsonNode recovered = only(api.post(GENERIC, flat("OK")));

    assertThat(opened.path("outcome").asText()).isEqualTo("opened");
    assertThat(again.path("outcome").asText()).isEqualTo("joined");
    assertThat(recovered.path("outcome").asText()).isEqualTo("recovered");
    assertThat(recovered.path("incidentId")).isEqualTo(opened.path("incidentId"));
    assertThat(incident().path("title").asText()).isEqualTo("磁盘将满 " + project);
  }

  @Test
  void aNamedMappingReadsSeveralAlertsAndRejectsTheBadOneAlone() {
    String body =
        """
        {"checks": [
          {"id": "%1$s-a", "state": "red", "site": "%1$s", "since": 1795383939},
          {"id": "%1$s-b", "state": "blue", "site": "%1$s"},
          {"id": "%1$s-c", "state": "red", "site": "%1$s"}]}
        """
            .formatted(project);

    Api.Answer answer = api.post(GENERIC + "?mapping=it-checks", body);

    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    JsonNode results = answer.json().path("results");
    assertThat(results.findValuesAsText("outcome")).containsExactly("opened", "rejected", "joined");
    assertThat(results.get(1).path("fingerprint").asText()).isEqualTo(project + "-b");
    assertThat(results.get(1).path("reason").asText()).contains("/checks/1/state", "blue");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | {} | /fingerprint, /id, /alertname",
        "'' | {\"id\": 1, \"status\": \"odd\"} | /status, /state",
        "?mapping=it-checks | {} | /checks",
        "?mapping=none | {} | mapping"
      })
  void aBodyThatDoesNotFitIsRefusedWithThePointerNamed(String query, String body, String field) {
    Api.Answer answer = api.post(GENERIC + query, body);

    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.wrongFields()).containsExactly(field);
  }

  @Test
  void anUnreadableBodyOfAnyDoorIsRefused() {
    assertThat(api.post(GENERIC, "{").status()).isEqualTo(400);
    assertThat(api.post(GRAFANA, "{").status()).isEqualTo(400);
    assertThat(api.post(GENERIC, "x", "Content-Type", "text/plain").status()).isEqualTo(415);
    assertThat(anonymous.post(GENERIC, "{}").status()).isEqualTo(401);
  }

  @Test
  void anyBodyIsABeatButNotThatOfAResolvedWatchdog() {
    String watchdog =
        "{\"version\": \"4\", \"status\": \"%s\", \"alerts\": [{\"status\": \"%1$s\"}]}";
    JsonNode ignored = beat(api.post(HEARTBEATS + "/prometheus", watchdog.formatted("resolved")));
    assertThat(ignored.path("outcome").asText()).isEqualTo("ignored");
    assertThat(ignored.path("reason").asText()).isNotBlank();

    for (String body : List.of("", "done", "{\"status\": \"ok\"}", watchdog.formatted("firing"))) {
      Instant before = Instant.now().minusSeconds(1);

      JsonNode beat = beat(api.post(HEARTBEATS + "/prometheus", body));

      assertThat(beat.path("outcome").asText()).as(body).isEqualTo("beat");
      JsonNode heard = heartbeat("prometheus");
      assertThat(heard.path("state").asText()).isEqualTo("BEATING");
      assertThat(Instant.parse(heard.path("lastBeatAt").asText())).isAfter(before);
    }
    assertThat(
            api.post(
                    HEARTBEATS + "/prometheus",
                    "a=b",
                    "Content-Type",
                    "application/x-www-form-urlencoded")
                .status())
        .isEqualTo(202);
  }

  @Test
  void anUnknownHeartbeatIsNotFoundAndSaysHowToDeclareOne() {
    Api.Answer answer = api.post(HEARTBEATS + "/nobody", "{}");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.json().path("detail").asText()).contains("heartbeats.yaml", "prometheus");
    assertThat(anonymous.post(HEARTBEATS + "/prometheus", "{}").status()).isEqualTo(401);
    assertThat(anonymous.get(HEARTBEATS).status()).isEqualTo(401);
    assertThat(api.post(HEARTBEATS + "/prometheus", "x".repeat(1_100_000)).status()).isEqualTo(413);
  }

  private ObjectNode event(String action) {
    ObjectNode event =
        Api.JSON
            .createObjectNode()
            .put("routing_key", KEY)
            .put("event_action", action)
            .put("dedup_key", project)
            .put("client", "Contract test");
    event
        .putObject("payload")
        .put("summary", "Disk is full " + project)
        .put("source", "host1.example.com")
        .put("severity", "error")
        .put("timestamp", "2026-11-22T21:45:39.131+0000")
        .put("group", project)
        .putObject("custom_details")
        .put("free", "3%");
    return event;
  }

  private String accepted(String path, ObjectNode event) {
    Api.Answer answer = anonymous.post(path, event.toString());
    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    return answer.json().path("dedup_key").asText();
  }

  private String grafana(String status, String startsAt) {
    return """
        {"receiver": "tocsin", "status": "%1$s", "orgId": 1, "version": "1", "state": "alerting",
         "alerts": [{"status": "%1$s", "fingerprint": "%2$s", "startsAt": "%3$s",
           "endsAt": "0001-01-01T00:00:00Z",
           "labels": {"alertname": "High memory usage", "project": "%2$s"},
           "annotations": {"summary": "Memory is high"},
           "dashboardURL": "https://g.example.com/d/1", "panelURL": "", "values": {"B": 44.2}}]}
        """
        .formatted(status, project, startsAt);
  }

  private String flat(String status) {
    return """
        {"status": "%1$s", "fingerprint": "%2$s", "alertname": "DiskAlmostFull",
         "service": "%2$s", "component": "db", "severity": "warning", "summary": "磁盘将满 %2$s"}
        """
        .formatted(status, project);
  }

  private JsonNode heartbeat(String key) {
    for (JsonNode item : api.get(HEARTBEATS).json().path("items")) {
      if (item.path("key").asText().equals(key)) {
        return item;
      }
    }
    throw new AssertionError("there is no heartbeat " + key);
  }

  /** The incident whose title names this test's project. */
  private JsonNode incident() {
    assertThat(found()).hasSize(1);
    return found().get(0);
  }

  private JsonNode found() {
    return api.get(PATH + "?q=" + project).json().path("items");
  }

  private List<String> states(String incident) {
    return api.get(PATH + "/" + incident + "/alerts")
        .json()
        .path("items")
        .findValuesAsText("state");
  }

  private static JsonNode beat(Api.Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    return answer.json();
  }

  private static JsonNode only(Api.Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    JsonNode results = answer.json().path("results");
    assertThat(results).hasSize(1);
    return results.get(0);
  }
}
