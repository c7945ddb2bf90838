package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An action outside the procedure: its values chosen, two people for it (spec, A1, A2). */
class ActionPageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Api api = Api.withToken();
  private final Path switches = TocsinServer.running().site().switches();

  @BeforeEach
  void twoBackups() throws IOException {
    Incidents.cancelOpen(api);
    Files.deleteIfExists(switches.resolve("restored"));
    backup("before.sql", Instant.now().minus(Duration.ofHours(1)));
    backup("after.sql", Instant.now().plus(Duration.ofHours(1)));
  }

  @Test
  void aRestoreIsChosenShownConfirmedAndApprovedByAnother() throws IOException {
    String incident = Incidents.declare(api, Incidents.unique("Rows are missing"), "P1");
    try (Reader chen =
        Reader.with(CHROMIUM.browser(), new Browser.NewContextOptions().setLocale("en-GB"))) {
      chen.page().navigate("/incidents/" + incident + "/actions");
      chen.signIn("Sign in");
      chen.findsNothingWrong();
      chen.button("Show the command: Restore a backup").click();

      assertThat(chen.page().locator("select[name='value.backup']")).hasValue("before.sql");
      chen.findsNothingWrong();
      chen.press("Show the command");

      Locator action = chen.page().locator("article.action").first();
      assertThat(action.locator(".command code").last()).containsText("/backups/before.sql");
      chen.findsNothingWrong();
      chen.press("Run exactly this");
      assertThat(action.locator(".state")).hasText("Confirmed, waits for a second person");
      assertThat(chen.button("Approve exactly this")).hasCount(0);
      chen.findsNothingWrong();
      assertThat(switches.resolve("restored")).doesNotExist();

      JsonNode waiting = action(incident);
      assertThat(approve(waiting, "0".repeat(64)).status()).isEqualTo(409);
      assertThat(approve(waiting, waiting.path("commandHash").asText()).status()).isEqualTo(200);

      assertThat(action.locator(".state")).hasText("Succeeded");
      chen.findsNothingWrong();
    }
    assertThat(switches.resolve("restored")).hasContent("rows of before.sql");
    // Others may read it, as they may what a person's own command writes.
    assertThat(Files.getPosixFilePermissions(switches.resolve("restored")))
        .isEqualTo(Files.getPosixFilePermissions(switches.resolve("backups/before.sql")));
  }

  @Test
  void aBrokenGlassIsToldToTheChannelsOfTheSeverityOnce() {
    String incident = Incidents.declare(api, Incidents.unique("Rows are missing"), "P1");
    String path = "/api/v1/actions/" + ask(incident).path("id").asText();
    JsonNode shown =
        api.post(path + "/values", "{\"values\": {\"backup\": \"before.sql\"}}").json();
    String hash = shown.path("commandHash").asText();
    api.post(path + "/confirm", "{\"commandHash\": \"" + hash + "\"}");
    String alone = "{\"commandHash\": \"" + hash + "\", \"reason\": \"nobody else is awake\"}";

    Api.Answer broken = api.post(path + "/break-glass", alone);
    api.post(path + "/break-glass", alone);

    assertThat(broken.status()).as("%s", broken).isEqualTo(200);
    JsonNode deliveries = api.get(Incidents.PATH + "/" + incident + "/deliveries").json();
    List<String> told = new ArrayList<>();
    deliveries
        .path("items")
        .forEach(
            delivery -> {
              if (delivery.path("event").asText().startsWith("glass:")) {
                told.add(
                    delivery.path("recipient").asText() + " " + delivery.path("channel").asText());
              }
            });
    assertThat(told).isNotEmpty().doesNotHaveDuplicates();
  }

  @Test
  void anActionThatRanIsUndoneByAnotherAndBothNameEachOther() {
    String incident = Incidents.declare(api, Incidents.unique("The site is slow"), "P1");
    JsonNode scale =
        api.post(
                Incidents.PATH + "/" + incident + "/actions",
                "{\"action\": \"scale\", \"component\": \"app\"}")
            .json();
    String path = "/api/v1/actions/" + scale.path("id").asText();
    assertThat(api.post(path + "/undo", "{}").status()).isEqualTo(409);
    api.post(
        path + "/confirm", "{\"commandHash\": \"" + scale.path("commandHash").asText() + "\"}");
    try (Reader chen =
        Reader.with(CHROMIUM.browser(), new Browser.NewContextOptions().setLocale("en-GB"))) {
      chen.page().navigate("/incidents/" + incident);
      chen.signIn("Sign in");
      chen.findsNothingWrong();
      chen.press("Undo: Scale the application");

      Locator undo = chen.page().locator("article.action").first();
      assertThat(undo.locator(".command code").last()).containsText("app=1");
      chen.findsNothingWrong();
      chen.press("Run exactly this");
      assertThat(undo.locator(".state")).hasText("Succeeded");
      chen.page().navigate("/actions/" + scale.path("id").asText());
      assertThat(chen.page().locator("dt", new Page.LocatorOptions().setHasText("Undone by")))
          .hasCount(1);
      chen.findsNothingWrong();
    }
    JsonNode again = api.post(path + "/undo", "{}").json();
    assertThat(again.path("undoes").asText()).isEqualTo(scale.path("id").asText());
    assertThat(again.path("state").asText()).isEqualTo("SUCCEEDED");
  }

  @Test
  void aValueThatCouldDoSomethingElseIsRefusedByName() {
    String incident = Incidents.declare(api, Incidents.unique("Rows are missing"), "P1");
    JsonNode asked = ask(incident);

    Api.Answer answer =
        api.post(
            "/api/v1/actions/" + asked.path("id").asText() + "/values",
            "{\"values\": {\"backup\": \"../../etc/passwd\"}}");

    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().path("errors").path(0).path("field").asText()).isEqualTo("backup");
  }

  private JsonNode ask(String incident) {
    return api.post(
            Incidents.PATH + "/" + incident + "/actions",
            "{\"action\": \"restore-backup\", \"component\": \"db\"}")
        .json();
  }

  private Api.Answer approve(JsonNode action, String hash) {
    return api.post(
        "/api/v1/actions/" + action.path("id").asText() + "/approve",
        "{\"commandHash\": \"" + hash + "\"}");
  }

  private JsonNode action(String incident) {
    return api.get(Incidents.PATH + "/" + incident + "/actions").json().path("items").path(0);
  }

  private void backup(String name, Instant at) throws IOException {
    Path folder = Files.createDirectories(switches.resolve("backups"));
    Path file = Files.writeString(folder.resolve(name), "rows of " + name);
    Files.setLastModifiedTime(file, FileTime.from(at));
  }
}
