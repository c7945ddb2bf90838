package io.tocsin.it;

import static io.tocsin.it.Incidents.PATH;
import static io.tocsin.it.Incidents.SERVICE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Incidents over HTTP, as the contract has them. */
class IncidentContractIT {

  private static final Duration SOON = Duration.ofMinutes(1);

  private final Api api = Api.withToken();

  @Test
  void declaringAnswersWhereTheIncidentIsAndHowItStands() {
    String title = Incidents.unique("网站打不开");
    Api.Answer answer =
        api.post(
            PATH,
            """
            {"title": "%s", "serviceKey": "%s", "component": "web", "severity": "P1",
             "symptoms": [], "description": "since the release"}
            """
                .formatted(title, SERVICE));

    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    JsonNode incident = answer.json();
    assertThat(answer.header("Location")).endsWith(PATH + "/" + incident.path("id").asText());
    assertThat(incident.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "title",
            "status",
            "severity",
            "serviceKey",
            "component",
            "procedureKey",
            "declaredAt",
            "acknowledgedAt",
            "resolvedAt",
            "closedAt",
            "responseDueAt",
            "resolutionDueAt",
            "drill",
            "occurrences",
            "version");
    assertThat(incident.path("title").asText()).isEqualTo(title);
    assertThat(incident.path("status").asText()).isEqualTo("TRIGGERED");
    assertThat(incident.path("severity").asText()).isEqualTo("P1");
    assertThat(incident.path("procedureKey").asText()).isNotEmpty();
    assertThat(incident.path("acknowledgedAt").isNull()).isTrue();
    assertThat(Duration.between(time(incident, "declaredAt"), time(incident, "responseDueAt")))
        .isEqualTo(Duration.ofHours(1));
    assertThat(Duration.between(time(incident, "declaredAt"), time(incident, "resolutionDueAt")))
        .isEqualTo(Duration.ofHours(6));
    assertThat(Incidents.get(api, incident.path("id").asText())).isEqualTo(incident);
  }

  @Test
  void theClassificationTableFillsInWhatIsLeftOut() {
    Api.Answer answer =
        api.post(
            PATH,
            """
            {"title": "%s", "serviceKey": "%s"}
            """
                .formatted(Incidents.unique("Something"), SERVICE));

    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    assertThat(answer.json().path("severity").asText()).matches("P[0-3]");
    assertThat(answer.json().path("procedureKey").asText()).isNotEmpty();
  }

  @Test
  void aMilestoneHasNoTimer() {
    String id = Incidents.declare(api, Incidents.unique("A suggestion"), "P3");

    assertThat(Incidents.get(api, id).path("resolutionDueAt").isNull()).isTrue();
  }

  @Test
  void acknowledgingAgainChangesNothing() {
    String id = Incidents.declare(api, Incidents.unique("Slow"), "P2");

    Api.Answer first = api.post(PATH + "/" + id + "/acknowledge", "{}");
    Api.Answer again = api.post(PATH + "/" + id + "/acknowledge", "{}");

    assertThat(first.status()).as("%s", first).isEqualTo(200);
    assertThat(first.json().path("status").asText()).isEqualTo("ACKNOWLEDGED");
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().path("acknowledgedAt")).isEqualTo(first.json().path("acknowledgedAt"));
    assertThat(again.json().path("status")).isEqualTo(first.json().path("status"));
  }

  @Test
  void severityChangesWithAReasonThatTheTimelineKeeps() {
    String id = Incidents.declare(api, Incidents.unique("Slow"), "P2");

    Api.Answer answer =
        api.post(
            PATH + "/" + id + "/severity",
            """
            {"severity": "P1", "reason": "half of the users"}
            """);

    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    assertThat(answer.json().path("severity").asText()).isEqualTo("P1");
    JsonNode entries = api.get(PATH + "/" + id + "/timeline?kind=SEVERITY").json().path("items");
    assertThat(entries).hasSize(1);
    assertThat(entries.get(0).path("text").asText()).contains("half of the users");
    assertThat(entries.get(0).path("data").path("to").asText()).isEqualTo("P1");
    assertThat(entries.get(0).fieldNames())
        .toIterable()
        .containsExactly("at", "kind", "actor", "text", "data");
  }

  @Test
  void textsAreInTheCallersLanguage() {
    String id = Incidents.declare(api, Incidents.unique("Slow"), "P2");
    String path = PATH + "/" + id + "/timeline?kind=DECLARED";

    String english = api.get(path, "Accept-Language", "en").text();
    String chinese = api.get(path, "Accept-Language", "zh-CN").text();

    assertThat(chinese).isNotEqualTo(english).containsPattern("\\p{IsHan}");
    assertThat(english).doesNotContainPattern("\\p{IsHan}");
  }

  @Test
  void aFalseAlarmIsCancelledAndStaysSo() {
    String id = Incidents.declare(api, Incidents.unique("Nothing"), "P2");

    Api.Answer cancelled = api.post(PATH + "/" + id + "/cancel", "{\"reason\": \"a test\"}");
    assertThat(cancelled.status()).as("%s", cancelled).isEqualTo(200);
    assertThat(cancelled.json().path("status").asText()).isEqualTo("CANCELLED");
    assertThat(api.post(PATH + "/" + id + "/cancel", "{\"reason\": \"a test\"}").status())
        .isEqualTo(200);

    Api.Answer late = api.post(PATH + "/" + id + "/acknowledge", "{}");
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.header("Content-Type")).startsWith("application/problem+json");
    assertThat(late.json().path("status").asInt()).isEqualTo(409);
  }

  @Test
  void aDuplicatePointsAtTheOther() {
    String first = Incidents.declare(api, Incidents.unique("Slow"), "P2");
    String second = Incidents.declare(api, Incidents.unique("Slow"), "P2");

    assertThat(
            api.post(PATH + "/" + second + "/duplicate", "{\"of\": \"999999999\"}").wrongFields())
        .containsExactly("of");
    Api.Answer merged = api.post(PATH + "/" + second + "/duplicate", "{\"of\": \"" + first + "\"}");

    assertThat(merged.status()).as("%s", merged).isEqualTo(200);
    assertThat(merged.json().path("status").asText()).isEqualTo("CANCELLED");
  }

  @Test
  void resolvingIsBlockedByTheOpenItemsOfTheChecklist() {
    String id = Incidents.declare(api, Incidents.unique("Site is down"), "P0");
    JsonNode checklist = api.get(PATH + "/" + id + "/checklist?limit=200").json().path("items");
    List<String> keys = checklist.findValuesAsText("id");

    Api.Answer answer = api.post(PATH + "/" + id + "/resolve", "{}");

    assertThat(answer.status()).as("%s", answer).isEqualTo(409);
    assertThat(answer.wrongFields()).isNotEmpty().isSubsetOf(keys);
    assertThat(Incidents.get(api, id).path("status").asText()).isEqualTo("TRIGGERED");
    api.post(PATH + "/" + id + "/cancel", "{\"reason\": \"a test\"}");
  }

  @Test
  void conformanceTellsWhatBecameOfEachPlannedStep() {
    Api.Answer declared =
        api.post(
            PATH,
            """
            {"title": "%s", "serviceKey": "%s", "component": "app", "severity": "P0",
             "procedureKey": "site-outage"}
            """
                .formatted(Incidents.unique("Site is down"), SERVICE));
    assertThat(declared.status()).as("%s", declared).isEqualTo(201);
    String id = declared.json().path("id").asText();
    String task = Incidents.firstTask(api, id).path("id").asText();
    Api.Answer skipped =
        api.post("/api/v1/tasks/" + task + "/skip", "{\"reason\": \"known from yesterday\"}");
    assertThat(skipped.status()).as("%s", skipped).isEqualTo(200);
    String step = skipped.json().path("step").asText();

    JsonNode run = api.get(PATH + "/" + id + "/conformance").json().path("items").get(0);

    assertThat(run.path("state").asText()).isEqualTo("RUNNING");
    assertThat(run.path("procedureKey").asText()).isEqualTo("site-outage");
    assertThat(run.path("skipped").asInt()).isEqualTo(1);
    assertThat(run.path("summary").asText()).isNotEmpty();
    JsonNode left = step(run, step);
    assertThat(left.path("state").asText()).isEqualTo("SKIPPED");
    assertThat(left.path("reason").asText()).isEqualTo("known from yesterday");
    assertThat(left.path("by").asText()).isNotEmpty();
    assertThat(left.path("times").asInt()).isEqualTo(1);
    assertThat(time(left, "dueAt")).isAfter(time(left, "startedAt"));
    assertThat(run.path("steps").findValuesAsText("state")).contains("DONE", "OPEN", "NOT_REACHED");
    api.post(PATH + "/" + id + "/cancel", "{\"reason\": \"a test\"}");
    await()
        .atMost(SOON)
        .untilAsserted(
            () ->
                assertThat(
                        api.get(PATH + "/" + id + "/conformance")
                            .json()
                            .at("/items/0/state")
                            .asText())
                    .isEqualTo("LEFT"));
    assertThat(api.get(PATH + "/999999999/conformance").status()).isEqualTo(404);
  }

  private static JsonNode step(JsonNode run, String step) {
    for (JsonNode known : run.path("steps")) {
      if (known.path("step").asText().equals(step)) {
        return known;
      }
    }
    throw new AssertionError("no step " + step + " in " + run);
  }

  @Test
  void whatWasNotMeasuredLatelyIsMeasuredFirstAndThenTheIncidentIsResolvedByItself() {
    String id = Incidents.declare(api, Incidents.unique("Site is down"), "P1");
    settleAllBut(id, "metrics-collected");

    Api.Answer refused = api.post(PATH + "/" + id + "/resolve", "{}");

    assertThat(refused.status()).as("%s", refused).isEqualTo(409);
    assertThat(refused.wrongFields()).containsExactly("metrics-collected");
    await()
        .atMost(SOON)
        .untilAsserted(
            () -> assertThat(Incidents.get(api, id).path("status").asText()).isEqualTo("RESOLVED"));
    assertThat(status(api.post(PATH + "/" + id + "/resolve", "{}"))).isEqualTo("RESOLVED");
    assertThat(
            api.get(PATH + "/" + id + "/timeline?kind=CHECKLIST&limit=200", "Accept-Language", "en")
                .text())
        .contains("asks to resolve; 1 measured item(s) are looked at again first");
  }

  private void settleAllBut(String id, String measured) {
    for (JsonNode item : api.get(PATH + "/" + id + "/checklist?limit=200").json().path("items")) {
      String key = item.path("id").asText();
      if (item.path("state").asText().equals("OPEN") && !key.equals(measured)) {
        String body =
            item.has("probe")
                ? "{\"state\": \"WAIVED\", \"reason\": \"not here\"}"
                : "{\"state\": \"PASSED\"}";
        Api.Answer settled = api.post(PATH + "/" + id + "/checklist/" + key, body);
        assertThat(settled.status()).as("%s", settled).isEqualTo(200);
      }
    }
  }

  @Test
  void whatNeedsNoChecklistIsResolvedReopenedAndClosed() {
    String id = Incidents.declare(api, Incidents.unique("Typo"), "P2");
    api.post(PATH + "/" + id + "/acknowledge", "{}");

    assertThat(status(api.post(PATH + "/" + id + "/resolve", "{}"))).isEqualTo("RESOLVED");
    assertThat(status(api.post(PATH + "/" + id + "/reopen", "{\"reason\": \"again\"}")))
        .isEqualTo("ACKNOWLEDGED");
    assertThat(status(api.post(PATH + "/" + id + "/resolve", "{}"))).isEqualTo("RESOLVED");
    assertThat(status(api.post(PATH + "/" + id + "/close", "{}"))).isEqualTo("CLOSED");
    assertThat(api.post(PATH + "/" + id + "/reopen", "{\"reason\": \"again\"}").status())
        .isEqualTo(409);
  }

  @Test
  void theAfterCareOfItsProcedureWaitsForPeopleOnceAnIncidentIsResolved() {
    String id =
        api.post(
                PATH,
                """
                {"title": "%s", "serviceKey": "%s", "severity": "P2",
                 "procedureKey": "database-failure"}
                """
                    .formatted(Incidents.unique("Queries fail"), Incidents.SERVICE))
            .json()
            .path("id")
            .asText();
    assertThat(status(api.post(PATH + "/" + id + "/resolve", "{}"))).isEqualTo("RESOLVED");

    JsonNode step =
        Incidents.task(api, id, task -> task.path("step").asText().equals("Task_CheckPool"));

    assertThat(step.path("procedureKey").asText()).isEqualTo("database-failure-after-care");
    assertThat(step.path("dueAt").asText()).isNotEmpty();
    assertThat(status(api.post(PATH + "/" + id + "/close", "{}"))).isEqualTo("CLOSED");
    assertThat(api.get("/api/v1/tasks?incident=" + id).json().path("items")).isEmpty();
  }

  @Test
  void anItemIsSettledAndLeavingItOutNeedsAReason() {
    String id = Incidents.declare(api, Incidents.unique("Site is down"), "P1");
    JsonNode items = api.get(PATH + "/" + id + "/checklist?limit=200").json().path("items");
    List<JsonNode> judged = new ArrayList<>();
    items.forEach(
        item -> {
          if (!item.has("probe") && item.path("state").asText().equals("OPEN")) {
            judged.add(item);
          }
        });
    String path = PATH + "/" + id + "/checklist/" + judged.get(0).path("id").asText();

    assertThat(judged.get(0).fieldNames())
        .toIterable()
        .containsExactly("id", "group", "text", "state", "by", "at");
    assertThat(api.post(path, "{\"state\": \"WAIVED\"}").wrongFields()).containsExactly("reason");
    assertThat(api.post(path, "{\"state\": \"FINE\"}").wrongFields()).containsExactly("state");
    Api.Answer passed = api.post(path, "{\"state\": \"PASSED\"}");
    assertThat(passed.status()).as("%s", passed).isEqualTo(200);
    assertThat(passed.json().path("state").asText()).isEqualTo("PASSED");
    assertThat(passed.json().path("by").asText()).isNotEmpty();
    assertThat(api.post(PATH + "/" + id + "/checklist/none", "{\"state\": \"PASSED\"}").status())
        .isEqualTo(404);
    api.post(PATH + "/" + id + "/cancel", "{\"reason\": \"a test\"}");
  }

  @Test
  void pagesOfAListAreTheWholeList() {
    String title = Incidents.unique("Paged");
    List<String> made = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      made.add(0, Incidents.declare(api, title, "P3"));
    }
    String query = PATH + "?severity=P3&severity=P2&q=" + title.replace(" ", "%20");

    JsonNode first = api.get(query + "&limit=2").json();
    JsonNode second =
        api.get(query + "&limit=2&cursor=" + first.path("nextCursor").asText()).json();

    List<String> seen = new ArrayList<>(first.path("items").findValuesAsText("id"));
    seen.addAll(second.path("items").findValuesAsText("id"));
    assertThat(first.path("items")).hasSize(2);
    assertThat(second.path("nextCursor").isNull()).isTrue();
    assertThat(seen).isEqualTo(made);
    assertThat(api.get(query.replace("P3&severity=P2", "P0")).json().path("items")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "limit=0,limit",
    "limit=201,limit",
    "limit=x,limit",
    "cursor=%25,cursor",
    "status=OPEN,status",
    "severity=p0,severity"
  })
  void aQueryThatCannotBeIsNamed(String query, String field) {
    Api.Answer answer = api.get(PATH + "?" + query);

    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.wrongFields()).containsExactly(field);
  }

  @Test
  void allThatIsWrongWithADeclarationIsNamed() {
    Api.Answer answer =
        api.post(
            PATH,
            """
            {"title": "%s", "severity": "P9", "drill": true}
            """
                .formatted("x".repeat(501)));

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.wrongFields())
        .containsExactlyInAnyOrder("title", "serviceKey", "severity", "procedureKey");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"title\": \"x\", \"serviceKey\": \"nowhere\"} | serviceKey",
        "{\"title\": \"x\", \"serviceKey\": \"football-prediction\", \"component\": \"y\"} | component",
        "{\"title\": \"x\", \"serviceKey\": \"football-prediction\", \"color\": 1} | color",
        "{\"title\": 5, \"serviceKey\": \"football-prediction\"} | title",
        "{\"title\": \"x\", \"serviceKey\": \"football-prediction\", \"symptoms\": \"y\"} | symptoms"
      })
  void whatThePlanOrTheContractDoesNotHaveIsNamed(String body, String field) {
    Api.Answer answer = api.post(PATH, body);

    assertThat(answer.status()).as("%s", answer).isEqualTo(422);
    assertThat(answer.wrongFields()).containsExactly(field);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{\"title\": \"x\"} {}", "[]", "null", "\u0000"})
  void whatIsNoDeclarationAtAllIsRefusedWithoutHarm(String body) {
    assertThat(api.post(PATH, body).status()).isIn(400, 422);
  }

  @Test
  void otherKindsOfBodiesAreRefused() {
    assertThat(api.post(PATH, "title=x", "Content-Type", "text/plain").status()).isEqualTo(415);
    assertThat(api.post(PATH, "{\"title\": \"" + "x".repeat(1_100_000) + "\"}").status())
        .isEqualTo(413);
  }

  @ParameterizedTest
  @ValueSource(strings = {"999999999", "x", "0x10", "99999999999999999999"})
  void whatDoesNotExistIsNotFound(String id) {
    assertThat(api.get(PATH + "/" + id).status()).isEqualTo(404);
    assertThat(api.get(PATH + "/" + id + "/timeline").status()).isEqualTo(404);
    assertThat(api.post(PATH + "/" + id + "/acknowledge", "{}").status()).isEqualTo(404);
  }

  @Test
  void theSameKeyMakesOneIncident() {
    String key = UUID.randomUUID().toString();
    String body =
        """
        {"title": "%s", "serviceKey": "%s", "severity": "P3"}
        """
            .formatted(Incidents.unique("Once"), SERVICE);

    Api.Answer first = api.post(PATH, body, "Idempotency-Key", key);
    Api.Answer again = api.post(PATH, body, "Idempotency-Key", key);
    Api.Answer other = api.post(PATH, body.replace("P3", "P2"), "Idempotency-Key", key);

    assertThat(first.status()).as("%s", first).isEqualTo(201);
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.text()).isEqualTo(first.text());
    assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    assertThat(other.status()).isEqualTo(422);
    assertThat(other.wrongFields()).containsExactly("Idempotency-Key");
  }

  @Test
  void nobodyUnknownIsAnswered() {
    assertThat(Api.anonymous().get(PATH).status()).isEqualTo(401);
    Api.Answer answer = Api.withToken("not-a-token").post(PATH, "{}");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
  }

  private static Instant time(JsonNode incident, String field) {
    return Instant.parse(incident.path(field).asText());
  }

  private static String status(Api.Answer answer) {
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
    return answer.json().path("status").asText();
  }
}
