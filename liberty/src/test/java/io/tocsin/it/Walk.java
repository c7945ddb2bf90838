package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.IsEnabledOptions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** One person's way through an incident, by the buttons that its pages offer. */
final class Walk {

  private static final Duration PATIENCE = Duration.ofMinutes(4);
  private static final double MEASURING = Duration.ofMinutes(2).toMillis();
  private static final double HALF_A_SECOND = 500;
  private static final int LOOKS = 6;
  private static final Set<String> OVER =
      Set.of("SUCCEEDED", "FAILED", "TIMED_OUT", "CANCELLED", "UNKNOWN", "WITHDRAWN");

  private final Reader person;
  private final Api api;
  private final String incident;

  Walk(Reader person, Api api, String incident) {
    this.person = person;
    this.api = api;
    this.incident = incident;
  }

  void acknowledges() {
    page().navigate(path());
    person.signIn("Sign in");
    person.press("I am on it: acknowledge");
    assertThat(page().locator("#situation .status")).hasText("Acknowledged");
  }

  /** Waits for the step that offers this outcome, and chooses it on the step's page. */
  void chooses(String outcome) {
    String step =
        waitsFor(
            "a step that offers " + outcome,
            () ->
                steps()
                    .filter(task -> offers(task, outcome))
                    .map(task -> task.path("id").asText())
                    .findFirst());
    page().navigate("/tasks/" + step);
    page().locator("button[name=outcome][value=" + outcome + "]").click();
  }

  /** Chooses a measure and runs the action that it proposes, with the values that are preset. */
  void measure(String outcome) {
    measure(outcome, Map.of());
  }

  /**
   * Chooses a measure, chooses the values of its action where that has some open, confirms what is
   * shown, breaks the glass where a second person is asked for, and sees it succeed.
   */
  void measure(String outcome, Map<String, String> values) {
    chooses(outcome);
    assertThat(acts(values)).as(outcome).isEqualTo("SUCCEEDED");
  }

  private String acts(Map<String, String> values) {
    String id =
        waitsFor(
            "an action to confirm",
            () ->
                items(Incidents.PATH + "/" + incident + "/actions")
                    .filter(action -> action.path("state").asText().equals("PROPOSED"))
                    .map(action -> action.path("id").asText())
                    .findFirst());
    if (action(id).path("command").asText().isEmpty()) {
      page().navigate("/actions/" + id);
      values.forEach(
          (name, value) -> choosesValue(page().locator("[name='value." + name + "']"), value));
      person.press("Show the command");
    }
    page().navigate(path());
    page().locator("form[action='/actions/" + id + "/confirm'] button").click();
    if (action(id).path("awaitsApproval").asBoolean()) {
      breaksTheGlass(id);
    }
    return waitsFor(
        "the end of the action",
        () -> Optional.of(action(id).path("state").asText()).filter(OVER::contains));
  }

  private static void choosesValue(Locator place, String value) {
    if (place.evaluate("element => element.tagName").equals("SELECT")) {
      place.selectOption(value);
    } else {
      place.fill(value);
    }
  }

  private void breaksTheGlass(String action) {
    page().navigate("/actions/" + action);
    page()
        .locator("summary", new Page.LocatorOptions().setHasText("Nobody else can be reached"))
        .click();
    Locator alone = page().locator("form[action$='/break-glass']");
    alone.locator("[name=reason]").fill("Nobody else is awake");
    alone.locator("button").click();
  }

  /**
   * Waits until what is measured holds, measuring again a few times; says yes to what a person
   * judges.
   *
   * @param excepted items that are waived because they say nothing of the site
   * @return the measured items that did not hold, without those
   */
  Set<String> verifies(Set<String> excepted) {
    waitsFor(
        "the step that verifies recovery",
        () ->
            steps()
                .filter(task -> task.path("step").asText().equals("Task_VerifyRecovery"))
                .findFirst());
    Set<String> failed = failed();
    for (int look = 1; look < LOOKS && !excepted.containsAll(failed); look++) {
      person.press("Measure all again");
      failed = failed();
    }
    failed.stream().filter(excepted::contains).forEach(this::waives);
    judges();
    failed.removeAll(excepted);
    return failed;
  }

  private Set<String> failed() {
    page().navigate(path() + "/checklist");
    assertThat(person.button("Measure all again"))
        .isEnabled(new IsEnabledOptions().setTimeout(MEASURING));
    assertThat(page().locator(".checks > li.OPEN:has(.tag)")).hasCount(0);
    Set<String> failed = new TreeSet<>();
    for (Locator item : page().locator(".checks > li.FAILED:has(.tag)").all()) {
      failed.add(item.getAttribute("id").substring("item-".length()));
    }
    return failed;
  }

  private void waives(String item) {
    Locator row = page().locator("#item-" + item);
    row.locator(".set summary").click();
    row.locator("input[name=reason]").fill("This machine is busy with more than the site");
    row.locator("button[value=WAIVED]").click();
    assertThat(page().locator("#item-" + item + ".WAIVED")).hasCount(1);
  }

  private void judges() {
    Locator open = page().locator(".check-group:not(#group-DOCUMENTS) .checks > li.OPEN");
    for (int left = open.count(); left > 0; left--) {
      open.first().locator("button[value=PASSED]").click();
      assertThat(open).hasCount(left - 1);
    }
  }

  /** Resolves once monitoring is quiet too. */
  void resolves() {
    waitsFor(
        "the button that resolves",
        () -> {
          page().navigate(path() + "/checklist");
          return Optional.of(person.button("Recovery is verified: resolve"))
              .filter(button -> button.count() > 0);
        });
    person.press("Recovery is verified: resolve");
    waitsFor(
        "the end of the incident",
        () ->
            Optional.of(Incidents.get(api, incident).path("status").asText())
                .filter("RESOLVED"::equals));
    page().navigate(path());
    assertThat(page().locator("#situation .status")).hasText("Resolved");
  }

  private <T> T waitsFor(String what, Supplier<Optional<T>> seen) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < end) {
      Optional<T> found = seen.get();
      if (found.isPresent()) {
        return found.get();
      }
      page().waitForTimeout(HALF_A_SECOND);
    }
    throw new AssertionError("incident " + incident + " shows no sign of " + what);
  }

  private Stream<JsonNode> steps() {
    return items("/api/v1/tasks?incident=" + incident);
  }

  private static boolean offers(JsonNode step, String outcome) {
    return stream(step.path("outcomes")).anyMatch(one -> one.asText().equals(outcome));
  }

  private JsonNode action(String id) {
    return items(Incidents.PATH + "/" + incident + "/actions")
        .filter(action -> action.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private Stream<JsonNode> items(String path) {
    return stream(api.get(path).json().path("items"));
  }

  private static Stream<JsonNode> stream(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  private String path() {
    return "/incidents/" + incident;
  }

  private Page page() {
    return person.page();
  }
}
