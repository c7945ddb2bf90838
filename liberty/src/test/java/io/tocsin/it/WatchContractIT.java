package io.tocsin.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Looks on a schedule and heartbeats, from what breaks to an incident and back (spec, I5, I7). */
class WatchContractIT {

  private static final String PATH = "/api/v1/watches";
  private static final Duration SOON = Duration.ofMinutes(2);

  private static PostOffice post;
  private static TocsinServer server;
  private static Api api;
  private static Path app;

  @BeforeAll
  static void start() throws Exception {
    post = PostOffice.open();
    server =
        TocsinServer.start("watch", post, Map.of("TOCSIN_WATCH_ENABLED", "true", "WATCH_HOST", ""));
    api = Api.of(server);
    // Before it has been looked at often enough for an incident.
    app = Files.createDirectories(server.site().switches()).resolve("app");
    Files.writeString(app, "up");
  }

  @AfterAll
  static void stop() {
    server.close();
    post.close();
  }

  @Test
  void aTargetThatBreaksOpensAnIncidentThatRecoversWithIt() throws IOException {
    await().atMost(SOON).until(() -> state("health-endpoint").equals("OK"));
    assertThat(watch("health-endpoint").path("incidentId").isNull()).isTrue();

    server.site().breakDown();

    await().atMost(SOON).until(() -> state("health-endpoint").equals("ALERTING"));
    await().atMost(SOON).until(() -> !watch("health-endpoint").path("incidentId").isNull());
    String id = watch("health-endpoint").path("incidentId").asText();
    JsonNode incident = Incidents.get(api, id);
    assertThat(incident.path("severity").asText()).isEqualTo("P0");
    assertThat(incident.path("procedureKey").asText()).isIn("site-outage", "database-failure");
    assertThat(api.get(Incidents.PATH + "/" + id + "/alerts").json().toString())
        .contains("SiteDown");

    await().atMost(SOON).until(() -> state("database-down").equals("ALERTING"));
    await().atMost(SOON).until(() -> !watch("database-down").path("incidentId").isNull());
    assertThat(watch("database-down").path("incidentId").asText()).isEqualTo(id);

    Files.writeString(app, "up");

    await().atMost(SOON).until(() -> state("health-endpoint").equals("OK"));
  }

  @Test
  void aWatchWithoutItsSettingDoesNotLook() {
    assertThat(state("host-cpu")).isEqualTo("NOT_SET_UP");
    assertThat(watch("host-cpu").path("missing").path(0).asText()).isEqualTo("WATCH_HOST");
    assertThat(watch("host-cpu").path("lastLook").isNull()).isTrue();
  }

  @Test
  void aPersonPausesAndResumes() {
    String why = "{\"reason\": \"maintenance\"}";

    Api.Answer paused = api.post(PATH + "/response-time/pause", why);
    Api.Answer again = api.post(PATH + "/response-time/pause", why);

    assertThat(paused.status()).as("%s", paused).isEqualTo(200);
    assertThat(paused.json().path("state").asText()).isEqualTo("PAUSED");
    assertThat(paused.json().at("/pause/reason").asText()).isEqualTo("maintenance");
    assertThat(again.status()).isEqualTo(200);
    assertThat(paused.json().path("nextLookAt").isNull()).isTrue();

    assertThat(api.post(PATH + "/response-time/resume", why).status()).isEqualTo(200);

    await().atMost(SOON).until(() -> !watch("response-time").path("nextLookAt").isNull());
    assertThat(watch("response-time").has("pause")).isFalse();
  }

  @Test
  void aHeartbeatThatFallsSilentOpensAnIncidentThatItsNextBeatRecovers() {
    assertThat(heartbeat().path("state").asText()).isEqualTo("NEVER_HEARD");

    assertThat(api.post("/api/v1/heartbeats/it-cron", "done").status()).isEqualTo(202);

    assertThat(heartbeat().path("state").asText()).isEqualTo("BEATING");
    await().atMost(SOON).until(() -> !heartbeat().path("incidentId").isNull());
    assertThat(heartbeat().path("state").asText()).isEqualTo("SILENT");
    String alerts = Incidents.PATH + "/" + heartbeat().path("incidentId").asText() + "/alerts";
    assertThat(jobSilent(alerts).path("state").asText()).isEqualTo("FIRING");

    assertThat(api.post("/api/v1/heartbeats/it-cron", "done").status()).isEqualTo(202);

    await().atMost(SOON).until(() -> jobSilent(alerts).path("state").asText().equals("RESOLVED"));
  }

  private static JsonNode jobSilent(String alerts) {
    for (JsonNode alert : api.get(alerts).json().path("items")) {
      if (alert.path("name").asText().equals("JobSilent")) {
        return alert;
      }
    }
    throw new AssertionError("the incident has no alert JobSilent");
  }

  private static JsonNode heartbeat() {
    for (JsonNode item : api.get("/api/v1/heartbeats").json().path("items")) {
      if (item.path("key").asText().equals("it-cron")) {
        return item;
      }
    }
    throw new AssertionError("there is no heartbeat it-cron");
  }

  @Test
  void refusesWhatItCannotDo() {
    assertThat(api.post(PATH + "/no-such/pause", "{\"reason\": \"x\"}").status()).isEqualTo(404);
    assertThat(api.post(PATH + "/response-time/pause", "{}").status()).isEqualTo(422);
    assertThat(api.withoutToken().get(PATH).status()).isEqualTo(401);
  }

  private static String state(String watch) {
    return watch(watch).path("state").asText();
  }

  private static JsonNode watch(String key) {
    for (JsonNode item : api.get(PATH).json().path("items")) {
      if (item.path("key").asText().equals(key)) {
        return item;
      }
    }
    throw new AssertionError("there is no watch " + key);
  }
}
