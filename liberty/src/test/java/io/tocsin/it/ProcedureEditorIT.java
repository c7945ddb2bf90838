package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A procedure is drawn in the browser, checked, put in force, and an incident that runs on it is
 * moved to what is drawn next (spec, PR10).
 */
class ProcedureEditorIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String KEY = "general-response";

  private final Api api = Api.withToken();

  @Test
  void whatIsDrawnIsCheckedPutInForceRunAndMovedTo() {
    byte[] before = api.download("/api/v1/plan/export");
    try (Reader ma = reader()) {
      ma.page().navigate("/procedures/" + KEY);
      ma.signIn("Sign in");
      ma.press("Edit this procedure");
      select(ma, "Task_Stabilise");
      drawsAStepAndAnEnd(ma, "Ask the team");
      differsByWhatWasDrawn(ma);
      putsInForce(ma);
      int drawn = version();

      String incident = declare(Incidents.unique("Drawn"));
      completes(step(incident, "Stabilise service"));
      JsonNode asked = step(incident, "Ask the team");
      assertThat(asked.path("dueAt").asText()).isNotEmpty();
      ma.page().navigate("/procedures/" + KEY);
      ma.press("Edit this procedure");
      select(ma, "Task_Stabilise");
      drawsAStepAndAnEnd(ma, "Ask another team");
      opensDraft(ma);
      putsInForce(ma);
      assertThat(version()).isEqualTo(drawn + 1);

      ma.link("Incidents on earlier versions").click();
      Locator row =
          ma.page()
              .locator(
                  "[id^=process-]", new Page.LocatorOptions().setHasText("Incident " + incident));
      assertThat(row).containsText("it can go on in version " + (drawn + 1));
      ma.findsNothingWrong();
      row.getByRole(AriaRole.BUTTON).click();
      assertThat(ma.page().locator(".notice.done")).isVisible();
      assertThat(row).hasCount(0);
      assertThat(step(incident, "Ask the team").path("id")).isEqualTo(asked.path("id"));
    } finally {
      api.upload("/api/v1/plan/import", PlanArchives.TYPE, before);
    }
    assertThat(api.download("/api/v1/plan/export")).isEqualTo(before);
  }

  @Test
  void theCheckSaysOnTheShapeWhatKeepsItFromComingIntoForce() {
    try (Reader ma = reader()) {
      ma.page().navigate("/procedures/" + KEY);
      ma.signIn("Sign in");
      ma.press("Edit this procedure");
      select(ma, "Task_Stabilise");
      ma.press("Step of a person");
      field(ma, "Name in English").fill("Left alone");
      field(ma, "Name in English").blur();
      field(ma, "Who does it").selectOption("");
      assertThat(ma.page().locator("[data-editor-findings] li").first())
          .containsText("nothing follows it");
      assertThat(ma.page().locator(".diagram-badge.is-failed")).hasCount(1);
      ma.findsNothingWrong();
      assertThat(ma.page().locator(".bjs-powered-by")).isVisible();

      opensDraft(ma);
      assertThat(ma.page().locator(".faults").first()).containsText("nothing follows it");
      assertThat(ma.page().locator("#note")).hasCount(0);
      ma.page().goBack();
      assertThat(
              ma.page()
                  .locator(".djs-element", new Page.LocatorOptions().setHasText("Left alone"))
                  .first())
          .isVisible();
      opensDraft(ma);
      ma.press("Drop the draft");
    }
  }

  @Test
  void whoIsToldIsChosenFromTheAddressesOfThePlan() {
    try (Reader ma = reader()) {
      ma.page().navigate("/procedures/" + KEY);
      ma.signIn("Sign in");
      ma.press("Edit this procedure");
      select(ma, "Task_Stabilise");
      ma.press("Tell somebody");
      field(ma, "Name in English").fill("Tell the lead");
      field(ma, "Name in English").blur();
      field(ma, "Who is told").selectOption("tech-lead/phone");
      ma.press("End");
      assertThat(ma.page().locator("[data-editor-clean]")).isVisible();
      ma.findsNothingWrong();
      opensDraft(ma);
      assertThat(ma.page().locator("main"))
          .containsText("<camunda:inputParameter name=\"contact\">tech-lead");
      assertThat(ma.page().locator("main"))
          .containsText("<camunda:inputParameter name=\"channel\">phone");
      ma.press("Drop the draft");
    }
  }

  @Test
  void theWaysThroughItAreExplainedWithoutAnythingRunning() {
    try (Reader ma = reader()) {
      ma.page().navigate("/procedures/" + KEY);
      ma.signIn("Sign in");
      ma.press("Edit this procedure");
      select(ma, "Task_Stabilise");
      ma.press("Walk through");
      assertThat(ma.page().locator("[data-editor-explained]")).containsText("Nothing runs");
      ma.findsNothingWrong();
      ma.page().locator(".bts-context-pad[title*=Trigger]").first().click();
      assertThat(ma.page().locator("[data-editor-canvas]")).containsText("Process started");
      ma.press("Walk through");
      assertThat(ma.page().locator("[data-editor-explained]")).isHidden();
      opensDraft(ma);
      assertThat(ma.page().locator("main")).containsText("No file differs");
      ma.press("Drop the draft");
    }
  }

  private static void drawsAStepAndAnEnd(Reader ma, String name) {
    ma.press("Step of a person");
    field(ma, "Name in English").fill(name);
    field(ma, "Name in English").blur();
    assertThat(ma.page().locator("[data-editor-findings]")).containsText("it has no time box");
    field(ma, "Done before the end of").selectOption("stabilise");
    ma.press("End");
    assertThat(ma.page().locator("[data-editor-clean]")).isVisible();
  }

  private static void opensDraft(Reader ma) {
    ma.link(Pattern.compile("see what it changes")).click();
  }

  /** Two steps and the ways to them; nothing else has moved. */
  private static void differsByWhatWasDrawn(Reader ma) {
    opensDraft(ma);
    ma.link("Compare the diagrams").click();
    assertThat(ma.page().locator("[data-compare][data-ready]")).isVisible();
    assertThat(ma.page().locator("[data-compare-list] li")).hasCount(4);
    assertThat(ma.page().locator("[data-compare-list]")).containsText("added: Ask the team");
    assertThat(ma.page().locator("[data-compare-list]")).not().containsText("moved");
    ma.findsNothingWrong();
    ma.link(Pattern.compile("^Draft ")).click();
  }

  private static void putsInForce(Reader ma) {
    ma.findsNothingWrong();
    ma.press("Put it in force");
    assertThat(ma.page().locator(".notice.done")).hasText("The plan is in force.");
  }

  private static void select(Reader ma, String step) {
    assertThat(ma.page().locator("[data-editor][data-ready]")).isVisible();
    ma.page().locator("[data-element-id=" + step + "]").first().click();
  }

  private static Locator field(Reader ma, String label) {
    return ma.page()
        .locator("[data-editor-panel] label", new Page.LocatorOptions().setHasText(label))
        .locator("input, select, textarea");
  }

  private static Reader reader() {
    return Reader.with(
        CHROMIUM.browser(),
        new Browser.NewContextOptions().setViewportSize(1280, 1000).setLocale("en-GB"));
  }

  private int version() {
    for (JsonNode procedure : api.get("/api/v1/procedures?limit=200").json().path("items")) {
      if (procedure.path("key").asText().equals(KEY)) {
        return procedure.path("version").asInt();
      }
    }
    throw new AssertionError("the server has no procedure " + KEY);
  }

  private String declare(String title) {
    Api.Answer answer =
        api.post(
            Incidents.PATH,
            """
            {"title": "%s", "serviceKey": "%s", "severity": "P2", "procedureKey": "%s"}
            """
                .formatted(title, Incidents.SERVICE, KEY));
    assertThat(answer.status()).as("%s", answer).isEqualTo(201);
    return answer.json().path("id").asText();
  }

  private void completes(JsonNode task) {
    Api.Answer answer =
        api.post(
            "/api/v1/tasks/" + task.path("id").asText() + "/complete",
            "{\"outcome\": \"%s\", \"version\": %s}"
                .formatted(task.path("outcomes").path(0).asText(), task.path("version")));
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  private JsonNode step(String incident, String name) {
    return Incidents.task(api, incident, task -> task.path("name").asText().equals(name));
  }
}
