package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The plan on paper, while the server still runs (spec, D2). */
class PlanDocumentPageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Api api = Api.withToken();

  @Test
  void isReadOnAPhoneInBothLanguages() {
    try (Reader wang = reader()) {
      wang.page().navigate("/plan");
      wang.signIn("Sign in");
      wang.link("Page in English").click();
      Locator article = wang.page().locator("article.document");
      assertThat(article).hasAttribute("lang", "en");
      assertThat(article).containsText("In force since");
      assertThat(article).containsText("Recovery checklist");
      assertThat(article.locator(".drawing svg").first()).isVisible();
      wang.looksRight();

      wang.link("中文网页").click();
      assertThat(article).hasAttribute("lang", "zh-CN");
      assertThat(article).containsText("恢复检查清单");
      wang.looksRight();
    }
  }

  @Test
  void isKeptAsPdfInEitherLanguage() {
    for (String language : new String[] {"en", "zh-CN"}) {
      for (String path : new String[] {"/plan/document.pdf", "/api/v1/plan.pdf"}) {
        Api.Answer answer = api.get(path + "?lang=" + language);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(answer.header("Content-Disposition"))
            .matches("inline; filename=\"tocsin-plan-[\\w.-]+-" + language + "\\.pdf\"");
      }
    }
    byte[] pdf = api.download("/plan/document.pdf");
    assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    assertThat(pdf).hasSizeGreaterThan(500_000);
  }

  @Test
  void isKeptAsOneHtmlFileThatNamesSettingsAndNotTheirValues() {
    Api.Answer file = api.get("/api/v1/plan.html?lang=en");

    assertThat(file.header("Content-Disposition"))
        .startsWith("attachment; filename=\"tocsin-plan-")
        .endsWith("-en.html\"");
    assertThat(file.text())
        .contains("Recovery checklist", "<svg", "SLACK_WEBHOOK_URL", "PG_URL")
        .doesNotContain("localhost:1/football_prediction", "/slack", "<script", "src=");
  }

  @Test
  void isOnlyForThoseWhoMayReadThePlan() {
    assertThat(Api.anonymous().get("/api/v1/plan.pdf").status()).isEqualTo(401);
    assertThat(Api.anonymous().get("/plan/document.pdf").header("Content-Type"))
        .isNotEqualTo("application/pdf");
  }

  private static Reader reader() {
    return Reader.with(
        CHROMIUM.browser(),
        new Browser.NewContextOptions().setLocale("en-GB").setViewportSize(360, 780));
  }
}
