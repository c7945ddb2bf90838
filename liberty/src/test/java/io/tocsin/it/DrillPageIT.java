package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A procedure is exercised in the browser, and nothing outside hears of it (spec, PR12). */
class DrillPageIT {

  private static final Duration SOON = Duration.ofSeconds(60);

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Api api = Api.withToken();
  private final FakeSite site = TocsinServer.running().site();

  @BeforeEach
  void theSiteIsReallyBroken() {
    Incidents.cancelOpen(api);
    site.breakDown();
  }

  @Test
  void aDrillIsBegunWorkedAndMarked() {
    String title = Incidents.unique("Exercise of the outage");
    try (Reader li =
        Reader.with(CHROMIUM.browser(), new Browser.NewContextOptions().setLocale("en-GB"))) {
      String incident = begins(li, title);
      worked(li, incident);
      assertThat(site.healthy()).as("the restart was a dry run").isFalse();
      reported(li, incident, title);
      onlyTheTechLeadWasTold(incident, title);
      assertThat(site.slackMessages()).noneMatch(message -> message.contains(title));
      assertThat(tested("site-outage")).isNotEmpty();
    }
  }

  private static String begins(Reader li, String title) {
    li.page().navigate("/drills");
    li.signIn("Sign in");
    li.findsNothingWrong();
    li.page().navigate("/drills/new?procedure=site-outage");
    li.findsNothingWrong();
    li.page().locator("#place").selectOption("football-prediction/app");
    li.page().locator("#title").fill(title);
    li.page().locator("#severity").selectOption("P2");
    li.page().locator("#pace").selectOption("5");
    li.page().locator("input[value=tech-lead]").check();
    li.page().locator("[name=finding]").first().fill("HTTP 502");
    li.press("Start the drill");
    assertThat(li.page().locator("#situation-title")).hasText(title);
    assertThat(li.page().locator(".drill-note")).containsText("Nothing is really broken");
    li.findsNothingWrong();
    return li.page().url().replaceAll(".*/", "");
  }

  private void worked(Reader li, String incident) {
    li.press("I am on it: acknowledge");
    Locator next = li.page().locator("#next h3");
    assertThat(next).hasText("Assess diagnosis", patiently());
    assertThat(li.page().locator(".evidence > li").first()).containsText("In this drill");
    li.link("Open the step").click();
    li.press("Restart");
    li.page().navigate("/incidents/" + incident);
    li.link("Look at the command and decide").click();
    String action =
        api.get(Incidents.PATH + "/" + incident + "/actions").json().at("/items/0/id").asText();
    li.page().navigate("/actions/" + action);
    li.press("Run exactly this");
    li.page().navigate("/incidents/" + incident);
    assertThat(next).hasText("Verify recovery", patiently());
    li.link("Open the step").click();
    li.press("Recovered");
    await()
        .atMost(SOON)
        .until(() -> Incidents.get(api, incident).path("status").asText().equals("CLOSED"));
  }

  private static void reported(Reader li, String incident, String title) {
    li.page().navigate("/drills/" + incident);
    assertThat(li.page().locator("h1")).hasText(title);
    assertThat(li.page().locator(".marks li")).hasCount(4);
    assertThat(li.page().locator(".big")).containsText("of 100");
    li.page().locator("#remarks").fill("Nobody knew where the key is.");
    li.press("Save");
    assertThat(li.page().locator("#remarks")).hasValue("Nobody knew where the key is.");
    li.findsNothingWrong();
    li.page().navigate("/drills");
    assertThat(li.page().locator(".drills li").first()).containsText("of 100");
    li.findsNothingWrong();
  }

  private void onlyTheTechLeadWasTold(String incident, String title) {
    JsonNode sent =
        api.get(Incidents.PATH + "/" + incident + "/deliveries?limit=200").json().path("items");
    assertThat(List.copyOf(sent.findValuesAsText("recipient")))
        .isNotEmpty()
        .containsOnly("tech-lead");
    assertThat(TocsinServer.running().mails())
        .extracting(MimeMessage::getSubject)
        .filteredOn(subject -> subject.contains(title))
        .isNotEmpty()
        .allMatch(subject -> subject.startsWith("【演练】"), "in the tech lead's language");
  }

  private static HasTextOptions patiently() {
    return new HasTextOptions().setTimeout(SOON.toMillis());
  }

  private String tested(String procedure) {
    for (JsonNode each : api.get("/api/v1/procedures?limit=200").json().path("items")) {
      if (each.path("key").asText().equals(procedure)) {
        return each.path("lastTestedAt").asText();
      }
    }
    return "";
  }
}
