package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Tables of decisions and the plan's other files, edited in the browser (spec, PR10, D1). */
class TableEditorIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final Pattern SAVED = Pattern.compile("Saved at .*");

  @Test
  void aTableIsEditedAndTriedBeforeItIsInForce() {
    try (Reader ma = draft()) {
      ma.link("Edit decisions/classification.dmn").click();
      assertThat(ma.page().locator("[data-editor][data-ready]")).isVisible();
      ma.findsNothingWrong();
      asks(ma);
      assertThat(answer(ma)).containsText("severity = P1");

      Locator cell =
          ma.page()
              .locator("[data-element-id=UnassignedSecurity_severity]")
              .locator("[contenteditable]")
              .first();
      cell.click();
      cell.fill("\"P2\"");
      assertThat(status(ma)).hasText(SAVED);
      asks(ma);
      assertThat(answer(ma)).containsText("severity = P2");

      cell.click();
      cell.fill("\"P9\"");
      assertThat(ma.page().locator("[data-editor-findings]"))
          .containsText("#2 severity should be P0, P1, P2 or P3");
      Locator wrong = ma.page().locator("[data-finding=refused]");
      assertThat(wrong).hasAttribute("data-element-id", "UnassignedSecurity_severity");
      assertThat(wrong).hasAttribute("title", Pattern.compile("severity should be P0.*"));
      ma.page().locator("[data-editor-findings] button").click();
      assertThat(wrong.locator(":focus")).hasCount(1);
      ma.link(Pattern.compile("see what it changes")).click();
      ma.link("Compare the tables").click();
      assertThat(ma.page().locator(".compare-table tr.CHANGED")).hasCount(1);
      assertThat(ma.page().locator(".compare-table tr.CHANGED del")).hasText("\"P1\"");
      assertThat(ma.page().locator(".compare-table tr.CHANGED ins")).hasText("\"P9\"");
      ma.findsNothingWrong();
      ma.link(Pattern.compile("^Draft ")).click();
      ma.press("Drop the draft");
    }
  }

  @Test
  void aFileOfThePlanIsEditedAsTextAndSaysTheLineOfWhatIsWrong() {
    try (Reader ma = draft()) {
      ma.link("Edit contacts.yaml").click();
      assertThat(ma.page().locator("[data-editor][data-ready]")).isVisible();
      ma.findsNothingWrong();
      Locator text = ma.page().locator("[data-editor-text]");
      text.fill("nobody: {}\n" + text.inputValue());
      assertThat(status(ma)).hasText(SAVED);
      assertThat(ma.page().locator("[data-editor-findings] li").first()).containsText("1: ");
      ma.link(Pattern.compile("see what it changes")).click();
      assertThat(ma.page().locator(".faults code").first()).hasText("contacts.yaml:1");
      ma.press("Drop the draft");
    }
  }

  private static Reader draft() {
    Reader ma =
        Reader.with(
            CHROMIUM.browser(),
            new Browser.NewContextOptions().setViewportSize(1280, 1000).setLocale("en-GB"));
    ma.page().navigate("/plan/versions");
    ma.signIn("Sign in");
    ma.press("Edit the plan");
    ma.page().locator("summary", new Page.LocatorOptions().setHasText("Files of")).click();
    return ma;
  }

  private static void asks(Reader ma) {
    ma.page().locator("[name=service]").fill("unassigned");
    ma.page().locator("[name=category]").fill("security");
    ma.press("Ask the table");
  }

  private static Locator answer(Reader ma) {
    return ma.page().locator("[data-editor-answer]");
  }

  private static Locator status(Reader ma) {
    return ma.page().locator("[data-editor-status]");
  }
}
