package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The plan's tools, also without an incident (spec, D3). */
class ToolboxPageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void aProbeLooksAndShowsWhatItFoundBesideItsCommand() {
    try (Reader chen =
        Reader.with(CHROMIUM.browser(), new Browser.NewContextOptions().setLocale("en-GB"))) {
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
