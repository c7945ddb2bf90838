package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The main road in a browser, from the alert to the closed incident with its postmortem. */
class RoadPageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final double LONG = 90_000;
  private static final String UNSETTLED = ":is(.OPEN, .FAILED)";

  private final Api api = Api.withToken();
  private final FakeSite site = TocsinServer.running().site();

  @BeforeEach
  void breakSite() {
    Incidents.cancelOpen(api);
    site.breakDown();
  }

  @Test
  void anAlertIsWorkedThroughToItsPublishedPostmortem() {
    Monitoring monitoring = new Monitoring(api);
    String incident = monitoring.fires();

    try (Reader li =
        Reader.with(
            CHROMIUM.browser(),
            new Browser.NewContextOptions()
                .setViewportSize(1280, 900)
                .setLocale("en-GB")
                .setTimezoneId("Asia/Shanghai"))) {
      signsIn(li);
      acknowledges(li, incident);
      choosesTheRestart(li);
      confirmsExactly(li, incident);
      monitoring.resolves();
      verifiesRecovery(li, incident);
      writesThePostmortem(li, incident);
      closes(li, incident);
    }
    messagesArrived(incident);
  }

  private void signsIn(Reader li) {
    li.page().navigate("/");
    assertThat(li.page()).hasURL(Pattern.compile("/sign-in"));
    li.findsNothingWrong();
    li.signIn("Sign in");
    assertThat(li.page().locator("#open")).containsText("Nobody acknowledged");
    li.findsNothingWrong();
  }

  private static void acknowledges(Reader li, String incident) {
    li.page().locator("#open a.title[href='/incidents/" + incident + "']").click();
    li.press("I am on it: acknowledge");
    assertThat(li.page().locator("#situation .status")).hasText("Acknowledged");
    li.page().locator("#diagram-title").scrollIntoViewIfNeeded();
    assertThat(li.page().locator(".bjs-powered-by")).isVisible();
    li.findsNothingWrong();
  }

  private static void choosesTheRestart(Reader li) {
    assertThat(li.page().locator("#next h3")).hasText("Assess diagnosis", patiently());
    assertThat(health(li)).containsText("502");
    li.link("Open the step").click();
    assertThat(health(li)).containsText("502");
    li.findsNothingWrong();
    li.press("Restart");
  }

  private static Locator health(Reader li) {
    return li.page()
        .locator(".evidence > li.FAIL", new Page.LocatorOptions().setHasText("Health endpoint"))
        .first();
  }

  private void confirmsExactly(Reader li, String incident) {
    li.page().navigate("/incidents/" + incident);
    Locator decide = li.link("Look at the command and decide");
    assertThat(decide).isVisible(new IsVisibleOptions().setTimeout(LONG));
    assertThat(site.healthy()).isFalse();
    decide.click();
    assertThat(li.page().locator("#action .command code").first())
        .hasText(Pattern.compile("^touch .*/switches/app$"));
    li.findsNothingWrong();
    String action =
        api.get(Incidents.PATH + "/" + incident + "/actions").json().at("/items/0/id").asText();
    li.page().navigate("/actions/" + action);
    li.findsNothingWrong();
    li.press("Run exactly this");
    li.page().navigate("/incidents/" + incident);
    assertThat(li.page().locator("#next h3")).hasText("Verify recovery", patiently());
    assertThat(site.healthy()).isTrue();
    li.findsNothingWrong();
  }

  private static void verifiesRecovery(Reader li, String incident) {
    li.page().navigate("/incidents/" + incident + "/checklist");
    assertThat(li.page().locator(".checks > li.OPEN:has(.tag)"))
        .hasCount(0, new HasCountOptions().setTimeout(LONG));
    assertThat(li.page().locator("#item-health-200")).hasClass("PASSED");
    assertThat(li.page().locator("#item-services-up")).hasClass("FAILED");
    assertThat(li.page().locator("#item-metrics-collected")).hasClass("PASSED");
    assertThat(li.button("Recovery is verified: resolve")).not().isVisible();
    li.findsNothingWrong();
    settles(li, ".check-group:not(#group-DOCUMENTS)");
    li.findsNothingWrong();
    li.press("Recovery is verified: resolve");
    li.page().navigate("/incidents/" + incident);
    assertThat(li.page().locator("#situation .status")).hasText("Resolved", patiently());
    li.findsNothingWrong();
  }

  /** Says yes to what a person judges, and waives with a reason what this machine cannot show. */
  private static void settles(Reader li, String groups) {
    Locator open = li.page().locator(groups + " .checks > li" + UNSETTLED);
    for (int left = open.count(); left > 0; left--) {
      Locator item = open.first();
      Locator yes = item.locator("button[value=PASSED]");
      if (yes.count() > 0) {
        yes.click();
      } else {
        item.locator(".set summary").click();
        item.locator("input[name=reason]").fill("There is no Docker here");
        item.locator("button[value=WAIVED]").click();
      }
      assertThat(open).hasCount(left - 1);
    }
  }

  private static void writesThePostmortem(Reader li, String incident) {
    li.page().navigate("/incidents/" + incident + "/postmortem");
    assertThat(li.page().locator(".facts-known .timeline")).containsText("Acknowledged");
    li.page().locator("#summary").fill("网站返回 502，重启应用后恢复。");
    li.page().locator("#impact").fill("Nobody saw results.");
    li.page().locator("#rootCause").selectOption("out-of-memory");
    li.page().locator("#rootCauseText").fill("A leak in the model's cache.");
    li.page().locator("#why-1").fill("The cache has no bound.");
    li.page().locator("#prevention").fill("Bound the cache.");
    li.findsNothingWrong();
    assertThat(li.page().locator("[data-autosave-status]")).containsText("Saved at");
    li.press("Hand in for review");
    assertThat(li.page().locator("h1 .status")).hasText("In review");
    li.findsNothingWrong();
    li.press("Publish");
    assertThat(li.page().locator("h1 .status")).hasText("Published");
    li.findsNothingWrong();
  }

  private void closes(Reader li, String incident) {
    li.page().navigate("/incidents/" + incident + "/checklist");
    settles(li, "#group-DOCUMENTS");
    li.page().navigate("/incidents/" + incident);
    li.press("Close");
    assertThat(li.page().locator("#situation .status")).hasText("Closed");
    assertThat(li.page().locator("#conformance summary").first())
        .containsText(Pattern.compile("[1-9][0-9]* of [1-9][0-9]* planned steps done"));
    li.findsNothingWrong();

    String report = Incidents.PATH + "/" + incident + "/postmortem";
    assertThat(api.get(report + ".md").text())
        .contains("网站返回 502，重启应用后恢复。", "A leak in the model's cache.", "/switches/app");
    Api.Answer pdf = api.get(report + ".pdf");
    assertThat(pdf.header("Content-Type")).startsWith("application/pdf");
    assertThat(pdf.text()).startsWith("%PDF-");
  }

  private void messagesArrived(String incident) {
    String link = "/incidents/" + incident;
    assertThat(TocsinServer.running().mailTo("tech-lead@company.com"))
        .anyMatch(m -> m.contains(link));
    assertThat(site.slackMessages()).anyMatch(m -> m.contains(link));
    JsonNode deliveries =
        api.get(Incidents.PATH + "/" + incident + "/deliveries?limit=200").json().path("items");
    assertThat(deliveries.findValuesAsText("state")).contains("ACCEPTED").doesNotContain("FAILED");
  }

  @Test
  void aPhoneWithoutScriptsDeclaresAcknowledgesAndCompletesAStep() {
    Browser.NewContextOptions phone =
        new Browser.NewContextOptions()
            .setViewportSize(360, 740)
            .setLocale("zh-CN")
            .setTimezoneId("Asia/Shanghai");
    String incident;
    String session;
    try (Reader wang = Reader.with(CHROMIUM.browser(), phone.setJavaScriptEnabled(false))) {
      wang.page().navigate("/incidents/declare");
      wang.signIn("登录");
      wang.page().locator("#place").selectOption("football-prediction/web");
      wang.page().locator("input[value=cpu-over-80]").check();
      wang.page().locator("#title").fill("网站很慢");
      wang.press("上报");
      assertThat(wang.page().locator("h1")).hasText("网站很慢");
      incident = wang.page().url().replaceAll(".*/", "");
      wang.press("我来处理：确认");
      assertThat(wang.page().locator("#situation .status")).hasText("已确认");
      String task = Incidents.firstTask(api, incident).path("id").asText();
      wang.page().navigate("/tasks/" + task);
      wang.page().locator("#note").fill("已清理缓存");
      wang.page().locator(".outcomes button").first().click();
      wang.page().navigate("/incidents/" + incident);
      assertThat(wang.page().locator("#timeline")).containsText("已清理缓存");
      session = wang.context().storageState();
    }
    looksRightOnAPhone(phone.setJavaScriptEnabled(true).setStorageState(session), incident);
  }

  private static void looksRightOnAPhone(Browser.NewContextOptions phone, String incident) {
    try (Reader wang = Reader.with(CHROMIUM.browser(), phone)) {
      for (String path :
          new String[] {
            "/",
            "/tasks?scope=all",
            "/incidents",
            "/incidents/declare",
            "/postmortems",
            "/contacts",
            "/plan",
            "/incidents/" + incident,
            "/incidents/" + incident + "/checklist",
            "/procedures/site-outage"
          }) {
        wang.page().navigate(path);
        wang.findsNothingWrong();
        assertThat((Integer) wang.page().evaluate("document.documentElement.scrollWidth"))
            .as("width of %s", path)
            .isLessThanOrEqualTo(360);
      }
    }
  }

  private static HasTextOptions patiently() {
    return new HasTextOptions().setTimeout(LONG);
  }
}
