package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The plan's tools, also without an incident (spec, D3). */
class ToolboxPageIT {

  private static final Chromium CHROMIUM = new Chromium();
  private static Browser browser;

  @BeforeAll
  static void startBrowser() {
    browser = CHROMIUM.start();
  }

  @AfterAll
  static void stopBrowser() {
    CHROMIUM.close();
  }

  @Test
  void aProbeLooksAndShowsWhatItFoundBesideItsCommand() {
    try (Reader chen = Reader.with(browser, new Browser.NewContextOptions().setLocale("en-GB"))) {
      chen.page().navigate("/toolbox");
      chen.signIn("Sign in");
      Locator tool = chen.page().locator("#tool-health");
      assertThat(tool.locator("code")).hasText("curl -f http://localhost/health");
      chen.findsNothingWrong();

      tool.locator("form button").click();

      assertThat(tool.locator(".evidence .verdict")).hasCount(1);
      chen.findsNothingWrong();
    }
  }
}
