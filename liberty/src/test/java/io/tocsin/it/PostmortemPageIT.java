package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a writer and a reader of postmortems meet in a browser (spec, M2, M4). */
class PostmortemPageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final Pattern SAVED = Pattern.compile("Saved at [0-9]{2}:[0-9]{2}:[0-9]{2}");

  private final Api api = Api.withToken();

  @Test
  void aDraftSavesItselfAndLosesNothingWhenItCannot() {
    String incident = overWithADraft(Incidents.unique("Draft"));
    try (Reader li = reader()) {
      List<String> asked = new ArrayList<>();
      li.page().onDialog(dialog -> answer(dialog, asked));
      open(li, incident);
      li.page().locator("#summary").fill("网站返回 502");
      assertThat(status(li)).hasText(SAVED);
      assertThat(stored(incident, "summary")).isEqualTo("网站返回 502");
      li.findsNothingWrong();
      li.page().reload();
      assertThat(li.page().locator("#summary")).hasValue("网站返回 502");
      assertThat(asked).as("asked before leaving what was saved").isEmpty();

      savesElsewhere(incident);
      li.page().locator("#impact").fill("mine");
      assertThat(status(li)).hasText(Pattern.compile("^Not saved: it was refused"));
      assertThat(li.page().locator("#refused h2")).hasText("bootstrap saved before you");
      assertThat(li.page().locator("#refused dd")).hasText(new String[] {"theirs", "theirs too"});
      assertThat(li.page().locator("#impact")).hasValue("mine");
      assertThat(stored(incident, "summary")).isEqualTo("theirs");

      li.press("Save");
      assertThat(li.page().locator(".notice.done")).hasText("Saved.");
      assertThat(stored(incident, "impact")).isEqualTo("mine");
      assertThat(asked).as("asked before leaving what was saved").isEmpty();

      li.context().clearCookies();
      li.page().locator("#prevention").fill("a limit");
      assertThat(status(li)).hasText(Pattern.compile("^Not saved: you are signed out"));
      assertThat(li.page().locator("#prevention")).hasValue("a limit");
      li.press("Hand in for review");
      assertThat(li.page().locator("#prevention")).hasValue("a limit");

      signsInInAnotherTab(li);
      li.page().locator("#prevention").pressSequentially("!");
      assertThat(status(li)).hasText(SAVED);
      assertThat(stored(incident, "prevention")).isEqualTo("a limit!");

      li.page().locator("#tags").fill("left at once");
      li.page().navigate("/postmortems");
      assertThat(asked).containsExactly("beforeunload");
    }
  }

  @Test
  void whatIsTypedBeforeThePagesScriptsRanIsSavedToo() {
    String incident = overWithADraft(Incidents.unique("Early"));
    try (Reader li = reader()) {
      open(li, incident);
      List<Route> late = new ArrayList<>();
      li.page().route("**/autosave.js*", late::add);
      li.page().reload(new Page.ReloadOptions().setWaitUntil(WaitUntilState.COMMIT));
      li.page().locator("#summary").fill("typed at once");
      li.page().waitForCondition(() -> !late.isEmpty());
      late.forEach(Route::resume);
      assertThat(status(li)).hasText(SAVED);
      assertThat(stored(incident, "summary")).isEqualTo("typed at once");
    }
  }

  @Test
  void whatWasLearntIsCommentedOnAndFoundAgain() {
    String title = Incidents.unique("Learnt");
    String incident = overWithADraft(title);
    try (Reader li = reader()) {
      open(li, incident);
      li.page().locator("#summary").fill("A cache without a limit");
      li.page().locator("#rootCause").selectOption("code");
      li.page().locator("#tags").fill("Cache，memory");
      li.press("Hand in for review");
      assertThat(li.page().locator("h1 .status")).hasText("In review");

      li.page().locator("#comment").fill("Why no <b>limit</b>?\n为什么？");
      li.press("Add the comment");
      assertThat(li.page().locator(".comments > li")).hasCount(1);
      assertThat(li.page().locator(".comments > li")).containsText("Why no <b>limit</b>?");
      assertThat(li.page().locator(".comments time")).isVisible();
      li.press("Publish");
      li.findsNothingWrong();

      li.page().navigate("/postmortems");
      li.page().locator("[name=q]").fill(title);
      li.press("Show");
      assertThat(li.page()).hasURL(Pattern.compile("[?&]q=Learnt"));
      assertThat(li.page().locator(".library > li")).hasCount(1);
      assertThat(li.page().locator(".library > li")).containsText("A cache without a limit");
      li.findsNothingWrong();
      li.page().locator(".library > li").first().locator("a.tag").first().click();
      assertThat(li.page()).hasURL(Pattern.compile("/postmortems\\?tag=cache$"));
      assertThat(li.page().locator(".library")).containsText(title);

      String next = Incidents.declare(api, Incidents.unique("Next"), "P2");
      Incidents.firstTask(api, next);
      li.page().navigate("/incidents/" + next);
      Locator similar =
          li.page().locator("#similar li", new Page.LocatorOptions().setHasText(title));
      assertThat(similar).containsText("A cache without a limit");
      similar.locator("a", new Locator.LocatorOptions().setHasText("Postmortem")).click();
      assertThat(li.page()).hasURL(Pattern.compile("/incidents/" + incident + "/postmortem$"));
    }
  }

  private static Reader reader() {
    return Reader.with(
        CHROMIUM.browser(),
        new Browser.NewContextOptions()
            .setViewportSize(1280, 900)
            .setLocale("en-GB")
            .setTimezoneId("Asia/Shanghai"));
  }

  private static void open(Reader li, String incident) {
    li.page().navigate("/incidents/" + incident + "/postmortem");
    li.signIn("Sign in");
    assertThat(li.page().locator("h1")).containsText("Postmortem");
  }

  private static void answer(Dialog dialog, List<String> asked) {
    asked.add(dialog.type());
    dialog.accept();
  }

  private static Locator status(Reader li) {
    return li.page().locator("[data-autosave-status]");
  }

  private static void signsInInAnotherTab(Reader li) {
    Page tab = li.context().waitForPage(() -> li.link("Sign in in another tab").click());
    tab.locator("#name").fill(TocsinServer.ADMIN);
    tab.locator("#password").fill(TocsinServer.PASSWORD);
    tab.locator("#password").press("Enter");
    assertThat(tab.locator("h1")).isVisible();
    assertThat(tab).not().hasURL(Pattern.compile("/sign-in"));
    tab.close();
  }

  private void savesElsewhere(String incident) {
    String etag = api.get(path(incident)).header("ETag");
    Api.Answer answer =
        api.put(
            path(incident),
            "{\"summary\": \"theirs\", \"impact\": \"theirs too\"}",
            "If-Match",
            etag);
    assertThat(answer.status()).as("%s", answer).isEqualTo(200);
  }

  private String stored(String incident, String field) {
    return api.get(path(incident)).json().path(field).asText();
  }

  private static String path(String incident) {
    return Incidents.PATH + "/" + incident + "/postmortem";
  }

  /** An incident that is resolved, whose postmortem a commander asked for. */
  private String overWithADraft(String title) {
    String incident = Incidents.declare(api, title, "P2");
    Incidents.firstTask(api, incident);
    api.post(Incidents.PATH + "/" + incident + "/acknowledge", "{}");
    Api.Answer resolved = api.post(Incidents.PATH + "/" + incident + "/resolve", "{}");
    assertThat(resolved.status()).as("%s", resolved).isEqualTo(200);
    JsonNode task = decision(incident);
    api.post(
        "/api/v1/tasks/" + task.path("id").asText() + "/complete",
        "{\"outcome\": \"POSTMORTEM\", \"version\": " + task.path("version") + "}");
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (api.get(path(incident)).status() != 200) {
      assertThat(System.nanoTime()).as("the postmortem opens within a minute").isLessThan(end);
    }
    return incident;
  }

  private JsonNode decision(String incident) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (System.nanoTime() < end) {
      JsonNode task = Incidents.firstTask(api, incident);
      if (task.path("step").asText().equals("Task_DecidePostmortem")) {
        return task;
      }
    }
    throw new AssertionError("nobody was asked for the postmortem of " + incident);
  }
}
