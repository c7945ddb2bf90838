package io.tocsin.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A person at a browser, who notices what a page does wrong. */
final class Reader implements AutoCloseable {

  private static final double PATIENCE_MILLIS = 30_000;
  private static final Path LAST_SEEN = Path.of("target", "last-seen");

  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();

  private Reader(BrowserContext context) {
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MILLIS);
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text() + " at " + message.location());
          }
        });
    page.onPageError(complaints::add);
  }

  static Reader with(Browser browser, Browser.NewContextOptions options) {
    return at(TocsinServer.running().url(), browser, options);
  }

  static Reader at(String url, Browser browser, Browser.NewContextOptions options) {
    return new Reader(browser.newContext(options.setBaseURL(url)));
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  void signIn(String button) {
    page.locator("#name").fill(TocsinServer.ADMIN);
    page.locator("#password").fill(TocsinServer.PASSWORD);
    press(button);
  }

  void press(String button) {
    button(button).click();
  }

  Locator button(String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  Locator link(Pattern name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
  }

  /** What axe and the page's own console say about where this person is. */
  void findsNothingWrong() {
    assertThat(new AxeBuilder(page).analyze().getViolations())
        .as("what axe finds on %s", page.url())
        .extracting(rule -> rule.getId() + " " + rule.getNodes())
        .isEmpty();
    assertThat(complaints).as("the console of %s", page.url()).isEmpty();
  }

  /** The same, and the page is no wider than the window. */
  void looksRight() {
    findsNothingWrong();
    assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", page.url())
        .isLessThanOrEqualTo(page.viewportSize().width);
  }

  /** Leaves what this person saw last where a failed build's reader finds it. */
  @Override
  public void close() {
    page.screenshot(
        new Page.ScreenshotOptions()
            .setFullPage(true)
            .setPath(LAST_SEEN.resolve(System.nanoTime() + ".png")));
    context.close();
  }
}
