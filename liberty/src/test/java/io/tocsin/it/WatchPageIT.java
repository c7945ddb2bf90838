package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The heartbeats of the plan beside its watches (spec, I5), in both languages. */
class WatchPageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  @Test
  void whoWasNeverHeardIsToldHowToSendAndWhoBeatsIsShown() {
    try (Reader chen =
        Reader.with(CHROMIUM.browser(), new Browser.NewContextOptions().setLocale("en-GB"))) {
      chen.page().navigate("/watches");
      chen.signIn("Sign in");
      Locator job = row(chen.page(), "Nightly job");
      assertThat(job).containsText("Never heard");
      job.locator("summary").click();
      assertThat(job.locator("pre").first())
          .containsText(TocsinServer.running().url() + "/api/v1/heartbeats/it-cron");
      assertThat(job.locator("pre").last()).containsText("Watchdog");
      chen.findsNothingWrong();

      Api.withToken().post("/api/v1/heartbeats/prometheus", "");
      chen.page().reload();

      Locator prometheus = row(chen.page(), "Prometheus and Alertmanager");
      assertThat(prometheus).containsText("Last beat");
      assertThat(prometheus).containsText(Pattern.compile("Beating|Overdue"));
      assertThat(prometheus.locator("summary")).hasCount(0);
      chen.findsNothingWrong();
    }
  }

  @Test
  void onASmallDarkScreenItReadsTheSameInChinese() {
    try (Reader li =
        Reader.with(
            CHROMIUM.browser(),
            new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setColorScheme(ColorScheme.DARK)
                .setViewportSize(360, 740))) {
      li.page().navigate("/watches");
      li.signIn("登录");
      Locator job = row(li.page(), "夜间任务");
      assertThat(job).containsText("从未听到");
      job.locator("summary").click();
      assertThat(job).containsText("第一次心跳使其生效");
      li.findsNothingWrong();
      org.assertj.core.api.Assertions.assertThat(
              (Integer) li.page().evaluate("document.documentElement.scrollWidth"))
          .isLessThanOrEqualTo(360);
    }
  }

  private static Locator row(Page page, String name) {
    return page.locator("#heartbeats li", new Page.LocatorOptions().setHasText(name));
  }
}
