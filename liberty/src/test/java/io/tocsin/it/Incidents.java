package io.tocsin.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;

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
}
