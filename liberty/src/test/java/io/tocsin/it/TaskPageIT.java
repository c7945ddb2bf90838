package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The task list in a browser (spec, U1): work that comes, changes hands and is taken together. */
class TaskPageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String LIST = "/tasks?scope=all";

  /** Stands in for the desktop: the page's root says what was shown. */
  private static final String DESKTOP =
      """
      window.Notification = class extends EventTarget {
        static permission = 'granted';
        static requestPermission = async () => 'granted';
        constructor(title) { super(); document.documentElement.dataset.shown = title; }
      };
      """;

  private final Api api = Api.withToken();

  @BeforeEach
  void clear() {
    Incidents.cancelOpen(api);
  }

  @Test
  void stepsChangeHandsOneByOneAndTogetherWithoutScripts() {
    String first = waiting("First", "P1");
    String second = waiting("Second", "P2");
    try (Reader chen = Reader.with(CHROMIUM.browser(), desktop().setJavaScriptEnabled(false))) {
      chen.page().navigate("/admin/accounts");
      chen.signIn("Sign in");
      String li = adds(chen, "RESPONDER");
      String zhao = adds(chen, "VIEWER");

      chen.page().navigate(LIST);
      rowOf(chen, first).locator(".title").click();
      assertThat(chen.page().locator("#user option[value=" + zhao + "]")).hasCount(0);
      chen.page().locator("details:has(#user) summary").click();
      chen.page().locator("#user").selectOption(li);
      chen.press("Hand over");
      assertThat(chen.page().locator(".step-head")).containsText("With " + li);

      chen.page().navigate(LIST);
      tick(chen, first, second);
      chen.page().locator("#bulk [value=claim]").click();
      assertThat(chen.page().locator(".problems li")).hasCount(1);
      assertThat(chen.page().locator(".problems")).containsText(li + " has this step");
      assertThat(rowOf(chen, second)).containsText("Yours");
      assertThat(rowOf(chen, first).locator("[name=task]")).isChecked();

      tick(chen, second);
      chen.page().locator("#user").selectOption(TocsinServer.ADMIN);
      chen.press("Hand over");
      assertThat(rowOf(chen, first)).containsText("Yours");
      chen.page().navigate("/incidents/" + first);
      assertThat(chen.page().locator("#timeline"))
          .containsText("handed over from " + li + " to " + TocsinServer.ADMIN);
    }
  }

  @Test
  void aPageCatchesUpOnWhatHappenedBeforeItCouldListen() {
    String incident = Incidents.declare(api, Incidents.unique("Missed"), "P1");
    try (Reader li = Reader.with(CHROMIUM.browser(), desktop())) {
      Page page = li.page();
      page.navigate("/incidents");
      li.signIn("Sign in");
      page.route(
          "**/live*.js*",
          script -> {
            api.post(Incidents.PATH + "/" + incident + "/acknowledge", "{}");
            script.resume();
          });
      page.navigate("/incidents/" + incident);

      assertThat(page.locator("#situation .status")).hasText("Acknowledged");
      li.findsNothingWrong();
    }
  }

  @Test
  void newWorkComesByItselfIsToldOfAndTakenFromTheKeyboard() {
    try (Reader li = Reader.with(CHROMIUM.browser(), desktop())) {
      Page page = li.page();
      page.addInitScript(DESKTOP);
      page.navigate(LIST);
      li.signIn("Sign in");
      page.navigate(LIST);
      page.locator("[data-notice=desktop]").check();
      assertThat(page.locator("#live-status")).containsText("Live");
      String incident = waiting("Suddenly", "P0");

      assertThat(rowOf(li, incident)).isVisible();
      assertThat(page.locator("html")).hasAttribute("data-shown", Pattern.compile("^P0 "));
      li.findsNothingWrong();

      rowOf(li, incident).locator("[name=task]").check();
      page.locator("#main").focus();
      String other = waiting("Soon after", "P2");
      assertThat(rowOf(li, other)).isVisible();
      assertThat(rowOf(li, incident).locator("[name=task]")).isChecked();

      page.keyboard().press("?");
      assertThat(page.locator("#shortcuts")).isVisible();
      li.findsNothingWrong();
      page.keyboard().press("Escape");
      page.keyboard().press("j");
      page.keyboard().press("x");
      assertThat(rowOf(li, incident).locator("[name=task]")).not().isChecked();
      page.keyboard().press("c");
      assertThat(page).hasURL(Pattern.compile("/tasks/[^?]+$"));
      assertThat(page.locator(".step-head")).containsText("Yours");
    }
  }

  /** The incident, whose first step waits. */
  private String waiting(String title, String severity) {
    String incident = Incidents.declare(api, Incidents.unique(title), severity);
    Incidents.firstTask(api, incident);
    return incident;
  }

  private static String adds(Reader admin, String role) {
    String name = "it-" + Incidents.unique("").strip().substring(0, 8);
    Locator form = admin.page().locator("form:has(#name)");
    form.locator("[name=name]").fill(name);
    form.locator("[name=displayName]").fill("Somebody " + name);
    form.locator("[name=password]").fill(TocsinServer.PASSWORD);
    for (Locator box : form.locator("[name=role]").all()) {
      box.setChecked(role.equals(box.getAttribute("value")));
    }
    form.locator("button").last().click();
    assertThat(admin.page().locator(".notice")).isVisible();
    return name;
  }

  private static Locator rowOf(Reader reader, String incident) {
    return reader
        .page()
        .locator("[data-row]:has(.facts-line a[href='/incidents/" + incident + "'])");
  }

  private static void tick(Reader reader, String... incidents) {
    for (String incident : incidents) {
      rowOf(reader, incident).locator("[name=task]").check();
    }
  }

  private static Browser.NewContextOptions desktop() {
    return new Browser.NewContextOptions()
        .setViewportSize(1280, 900)
        .setLocale("en-GB")
        .setTimezoneId("Asia/Shanghai");
  }
}
