package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Another plan comes in through the browser, and the way back from it (spec, D1, PR10). */
class PlanChangePageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String EXPORT = "/api/v1/plan/export";

  private final Api api = Api.withToken();

  @Test
  void anArchiveIsShownBeforeItIsInForceAndGoneBackFrom() {
    byte[] first = api.download(EXPORT);
    byte[] changed = PlanArchives.with(first, "plan.yaml", text -> text + "\n# a new remark\n");
    try (Reader ma =
        Reader.with(CHROMIUM.browser(), new Browser.NewContextOptions().setLocale("en-GB"))) {
      ma.page().navigate("/plan");
      ma.signIn("Sign in");
      ma.link("Versions, import and export").click();
      ma.findsNothingWrong();

      brings(ma, changed);
      assertThat(ma.page().locator(".diff .added").last()).containsText("+# a new remark");
      assertThat(api.download(EXPORT)).isEqualTo(first);
      ma.findsNothingWrong();
      ma.page().locator("#note").fill("for the test");
      ma.press("Put it in force");
      assertThat(ma.page().locator(".notice.done")).hasText("The plan is in force.");
      assertThat(ma.page().locator("[id^=version-]").first()).containsText("for the test");
      assertThat(PlanArchives.unpacked(api.download(EXPORT)))
          .isEqualTo(PlanArchives.unpacked(changed));

      ma.page().locator("[id^=version-]").nth(1).locator("button").click();
      assertThat(ma.page().locator(".diff .removed").last()).containsText("-# a new remark");
      ma.press("Put it in force");
      assertThat(ma.page().locator("[id^=version-]").first()).containsText("rolled back");
      assertThat(api.download(EXPORT)).isEqualTo(first);
    }
  }

  @Test
  void aBrokenArchiveSaysFileAndLineAndStaysADraft() {
    byte[] first = api.download(EXPORT);
    byte[] broken = PlanArchives.with(first, "services.yaml", text -> "what: is this\n" + text);
    try (Reader ma =
        Reader.with(CHROMIUM.browser(), new Browser.NewContextOptions().setLocale("zh-CN"))) {
      ma.page().navigate("/plan/versions");
      ma.signIn("登录");
      brings(ma, broken);
      assertThat(ma.page().locator(".faults code").first()).hasText("services.yaml:1");
      assertThat(ma.page().locator("#note")).hasCount(0);
      ma.findsNothingWrong();
      ma.page().locator("button.danger").click();
      assertThat(ma.page().locator(".notice.done")).isVisible();

      brings(ma, new byte[] {1, 2, 3});
      assertThat(ma.page().locator(".problems")).isVisible();
    }
    assertThat(api.download(EXPORT)).isEqualTo(first);
  }

  private static void brings(Reader reader, byte[] archive) {
    reader
        .page()
        .locator("#archive")
        .setInputFiles(new FilePayload("plan.zip", PlanArchives.TYPE, archive));
    reader.page().locator("form[enctype] button").click();
  }
}
