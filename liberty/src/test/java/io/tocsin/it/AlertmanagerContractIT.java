package io.tocsin.it;

import static io.tocsin.it.Incidents.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Alertmanager's webhook over HTTP, as the contract has it. */
class AlertmanagerContractIT {

  private static final String INTAKE = "/api/v1/alerts/alertmanager";

  private final Api api = Api.withToken();
  private final String project = "p-" + UUID.randomUUID();
  private final Instant start = Instant.parse("2026-11-22T21:45:39.131Z");

  @Test
  void firingOpensJoinsAndResolvedRecovers() {
    JsonNode opened = only(send(firing("a", "web")));
    JsonNode repeated = only(send(firing("a", "web")));
    JsonNode joined = only(send(firing("b", "db")));
    JsonNode recovered = only(send(resolved("a")));
    JsonNode again = only(send(resolved("a")));

    String incident = opened.path("incidentId").asText();
    assertThat(opened.path("outcome").asText()).isEqualTo("opened");
    assertThat(opened.fieldNames())
        .toIterable()
        .containsExactly("fingerprint", "incidentId", "outcome");
    assertThat(List.of(repeated, joined))
        .allSatisfy(
            result -> {
              assertThat(result.path("outcome").asText()).isEqualTo("joined");
              assertThat(result.path("incidentId").asText()).isEqualTo(incident);
            });
    assertThat(recovered.path("outcome").asText()).isEqualTo("recovered");
    assertThat(again.path("outcome").asText()).isEqualTo("ignored");
    assertThat(again.path("reason").asText()).isNotEmpty();
    assertThat(Incidents.get(api, incident).path("occurrences").asInt()).isEqualTo(3);
    assertThat(api.get(PATH + "/" + incident + "/alerts").json().path("items")).hasSize(2);
  }

  @Test
  void resolvedBeforeFiringIsIgnored() {
    JsonNode result = only(send(resolved("never")));

    assertThat(result.path("outcome").asText()).isEqualTo("ignored");
    assertThat(result.path("incidentId").isNull()).isTrue();
  }

  @Test
  void oneBadAlertDoesNotFailTheOthersAndTheOrderHolds() {
    ObjectNode bad = firing("bad", "web");
    bad.remove("startsAt");

    JsonNode results = send(firing("1", "web"), bad, firing("3", "app")).json().path("results");

    assertThat(results.findValuesAsText("fingerprint"))
        .containsExactly(project + "1", project + "bad", project + "3");
    assertThat(results.findValuesAsText("outcome")).containsExactly("opened", "rejected", "joined");
    assertThat(results.get(1).path("reason").asText()).contains("startsAt");
  }

  @Test
  void manyAtOnceOpenOneIncident() throws Exception {
    ExecutorService senders = Executors.newFixedThreadPool(6);
    try {
      List<Callable<Api.Answer>> calls = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        ObjectNode alert = firing("storm" + i % 4, "web");
        calls.add(() -> send(alert));
      }
      List<JsonNode> results = new ArrayList<>();
      for (Future<Api.Answer> call : senders.invokeAll(calls)) {
        results.add(only(call.get()));
      }
      assertThat(results)
          .extracting(r -> r.path("incidentId").asText())
          .containsOnly(results.get(0).path("incidentId").asText());
      assertThat(results).filteredOn(r -> r.path("outcome").asText().equals("opened")).hasSize(1);
    } finally {
      senders.shutdownNow();
    }
  }

  @Test
  void aProjectOfAnyLengthIsNotLost() {
    ObjectNode alert = firing("long", "web");
    ((ObjectNode) alert.get("labels")).put("project", "长".repeat(1000));

    assertThat(only(send(alert)).path("outcome").asText()).isIn("opened", "joined");
  }

  @Test
  void fieldsOfNewerAlertmanagersAreIgnored() {
    ObjectNode body = body(firing("new", "web"));
    body.put("notYetInvented", 1);

    assertThat(api.post(INTAKE, body.toString()).status()).isEqualTo(202);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"{ | 400", "[] | 422", "{\"version\": \"4\"} | 422", "{\"alerts\": []} | 422"})
  void whatIsNoNotificationIsRefused(String body, int status) {
    Api.Answer answer = api.post(INTAKE, body);

    assertThat(answer.status()).as("%s", answer).isEqualTo(status);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  @Test
  void aNotificationOverItsBoundsIsRefused() {
    ObjectNode body = body();
    ArrayNode alerts = (ArrayNode) body.get("alerts");
    for (int i = 0; i < 1001; i++) {
      alerts.addObject();
    }

    assertThat(api.post(INTAKE, body.toString()).wrongFields()).containsExactly("alerts");
    assertThat(api.post(INTAKE, "{\"version\": \"" + "4".repeat(1_100_000) + "\"}").status())
        .isEqualTo(413);
    assertThat(api.post(INTAKE, "x", "Content-Type", "text/plain").status()).isEqualTo(415);
    assertThat(Api.anonymous().post(INTAKE, "{}").status()).isEqualTo(401);
  }

  private Api.Answer send(ObjectNode... alerts) {
    Api.Answer answer = api.post(INTAKE, body(alerts).toString());
    assertThat(answer.status()).as("%s", answer).isEqualTo(202);
    return answer;
  }

  private static ObjectNode body(ObjectNode... alerts) {
    ObjectNode body = Api.JSON.createObjectNode().put("version", "4").put("status", "firing");
    body.putArray("alerts").addAll(List.of(alerts));
    return body;
  }

  private ObjectNode firing(String name, String component) {
    ObjectNode alert =
        Api.JSON
            .createObjectNode()
            .put("status", "firing")
            .put("startsAt", start.toString())
            .put("endsAt", "0001-01-01T00:00:00Z")
            .put("fingerprint", project + name);
    alert
        .putObject("labels")
        .put("alertname", "ContractTest")
        .put("project", project)
        .put("service", component)
        .put("severity", "warning");
    alert.putObject("annotations").put("summary", "测试告警").put("summary_en", "A test alert");
    return alert;
  }

  private ObjectNode resolved(String name) {
    return firing(name, "web")
        .put("status", "resolved")
        .put("endsAt", start.plusSeconds(60).toString());
  }

  private static JsonNode only(Api.Answer answer) {
    JsonNode results = answer.json().path("results");
    assertThat(results).hasSize(1);
    return results.get(0);
  }
}
