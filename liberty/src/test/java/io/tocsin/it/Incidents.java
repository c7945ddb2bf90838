package io.tocsin.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;

/** Incidents that tests make for themselves. */
final class Incidents {

  static final String PATH = "/api/v1/incidents";
  static final String SERVICE = "football-prediction";

  private Incidents() {}

  static String unique(String title) {
    return title + " " + UUID.randomUUID();
  }

  /** Declares one and tells its id. */
  static String declare(Api api, String title, String severity) {
    Api.Answer answer =
        api.post(
            PATH,
            """
            {"title": "%s", "serviceKey": "%s", "component": "web", "severity": "%s"}
            """
                .formatted(title, SERVICE, severity));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  static JsonNode get(Api api, String id) {
    return api.get(PATH + "/" + id).json();
  }

  /** Ends what other tests left open, so that no alert joins it. */
  static void cancelOpen(Api api) {
    JsonNode open =
        api.get(PATH + "?status=TRIGGERED&status=ACKNOWLEDGED&limit=200").json().path("items");
    for (JsonNode incident : open) {
      api.post(
          PATH + "/" + incident.path("id").asText() + "/cancel",
          "{\"reason\": \"left by another test\"}");
    }
  }

  /** Waits for an incident's first step. */
  static JsonNode firstTask(Api api, String incident) {
    return task(api, incident, any -> true);
  }

  /** Waits for a step of an incident. */
  static JsonNode task(Api api, String incident, Predicate<JsonNode> wanted) {
    String query = "/api/v1/tasks?incident=" + incident;
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      for (JsonNode task : api.get(query).json().path("items")) {
        if (wanted.test(task)) {
          return task;
        }
      }
      Thread.onSpinWait();
    }
    throw new AssertionError("the server showed no step of " + incident + " within a minute");
  }
}
