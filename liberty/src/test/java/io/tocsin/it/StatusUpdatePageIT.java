package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.tocsin.it.Incidents.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Status updates over HTTP and in the browser, and the stakeholders' page (spec, N7). */
class StatusUpdatePageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private final Api api = Api.withToken();
  private final String title = Incidents.unique("db-7 is down");
  private String incident = "";

  @BeforeEach
  void declare() {
    incident = Incidents.declare(api, title, "P0");
  }

  @AfterEach
  void cancel() {
    api.post(PATH + "/" + incident + "/cancel", "{\"reason\": \"a test\"}");
  }

  @Test
  void aProgramWritesUpdatesAndReadsThem() {
    String updates = PATH + "/" + incident + "/updates";
    String body = "{\"text\": \"Half is back.\\r\\nMore at 4.\", \"audience\": \"INTERNAL\"}";
    Api.Answer written = api.post(updates, body, "Idempotency-Key", incident);
    assertThat(written.status()).as("%s", written).isEqualTo(200);
    assertThat(written.json().path("id").asText()).isEqualTo(incident);
    assertThat(api.post(updates, body, "Idempotency-Key", incident).status()).isEqualTo(200);

    JsonNode items = api.get(updates).json().path("items");
    assertThat(items).as("the repeated call wrote nothing").hasSize(1);
    assertThat(items.path(0).path("text").asText()).isEqualTo("Half is back.\nMore at 4.");
    assertThat(items.path(0).path("number").asInt()).isEqualTo(1);
    assertThat(api.get(PATH + "/" + incident + "/timeline?kind=UPDATE").text())
        .contains("Half is back.");
    assertThat(api.get(PATH + "/" + incident + "/deliveries?limit=200").text())
        .contains("\"event\":\"update:1\"");

    assertThat(api.post(updates, "{}").wrongFields()).containsExactly("text", "audience");
    assertThat(api.post(updates, "{\"text\": \"x\", \"audience\": \"ALL\"}").wrongFields())
        .containsExactly("audience");
    assertThat(
            api.post(
                    updates,
                    "{\"text\": \"%s\", \"audience\": \"INTERNAL\"}".formatted("x".repeat(2001)))
                .wrongFields())
        .containsExactly("text");
    assertThat(Api.anonymous().post(updates, body).status()).isEqualTo(401);
    assertThat(api.post(PATH + "/999999/updates", body).status()).isEqualTo(404);
    cancel();
    Api.Answer late = api.post(updates, body);
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.text()).contains("declare a new one");
  }

  @Test
  void stakeholdersReadWhatWasPublishedAndNothingElse() {
    api.post(PATH + "/" + incident + "/acknowledge", "{}");
    String link;
    try (Reader wang = reader("en-GB", 1280, ColorScheme.LIGHT)) {
      wang.page().navigate("/incidents/" + incident);
      wang.signIn("Sign in");
      assertThat(wang.page().locator("#updates .countdown")).containsText("left");
      write(wang, "The intruder came by the old VPN.", "INTERNAL");
      write(wang, "<b>Logins</b> are closed.\nMore at noon.", "STAKEHOLDERS");
      assertThat(wang.page().locator("#updates .said"))
          .hasText("<b>Logins</b> are closed.\nMore at noon.");
      unfold(wang, "Stakeholders’ page");
      wang.press("Make a link");
      unfold(wang, "Stakeholders’ page");
      wang.findsNothingWrong();
      link = wang.page().locator("code:has-text('/status/')").textContent();
    }
    String path = URI.create(link).getPath();

    anyoneReads(path);
    theirBrowserKeepsItToItself(path);

    try (Reader wang = reader("zh-CN", 360, ColorScheme.DARK)) {
      wang.page().navigate("/incidents/" + incident);
      wang.signIn("登录");
      unfold(wang, "写更新");
      unfold(wang, "相关方页面");
      wang.looksRight();
      wang.press("撤销链接");
      assertThat(wang.page().locator(".notice.done")).containsText("链接已撤销");
    }
    assertThat(Api.anonymous().get(path).status()).isEqualTo(404);
  }

  @Test
  void aRefusedFormKeepsWhatWasTyped() {
    try (Reader wang = reader("en-GB", 360, ColorScheme.LIGHT)) {
      wang.page().navigate("/incidents/" + incident);
      wang.signIn("Sign in");
      unfold(wang, "Write an update");
      wang.page().locator("#update-text").fill("We free space.");
      wang.page()
          .evaluate(
              "document.querySelectorAll('[name=audience]').forEach(r => r.required = false)");
      wang.press("Send the update");

      assertThat(wang.page().locator(".problems")).containsText("Choose who reads the update");
      assertThat(wang.page().locator("#update-text")).hasValue("We free space.");
      wang.page().locator("[name=audience][value=INTERNAL]").check();
      wang.press("Send the update");
      assertThat(wang.page().locator("#updates .said")).hasText("We free space.");
    }
  }

  private static void unfold(Reader wang, String part) {
    wang.page().getByText(part, new Page.GetByTextOptions().setExact(true)).click();
  }

  private static void write(Reader wang, String text, String audience) {
    unfold(wang, "Write an update");
    wang.page().locator("#update-text").fill(text);
    wang.page().locator("[name=audience][value=" + audience + "]").check();
    wang.press("Send the update");
    assertThat(wang.page().locator(".notice.done")).containsText("The update was sent");
  }

  /** In browsers where nobody ever signed in. */
  private void anyoneReads(String path) {
    try (Reader reader = reader("en-GB", 1280, ColorScheme.DARK)) {
      reader.page().navigate(path);
      assertThat(reader.page().locator(".lead")).containsText("It is being handled");
      assertThat(reader.page().locator(".said"))
          .hasText("<b>Logins</b> are closed.\nMore at noon.");
      assertThat(reader.page().locator("main")).not().containsText("VPN");
      assertThat(reader.page().content()).doesNotContain("db-7").doesNotContain("VPN");
      assertThat(reader.page().content()).doesNotContain(TocsinServer.ADMIN);
      reader.findsNothingWrong();
      reader.press("简体中文");
      assertThat(reader.page().locator(".lead")).containsText("正在处理");
      assertThat(reader.page()).hasURL(Pattern.compile(".*/status/.*"));
    }
    try (Reader reader = reader("zh-CN", 360, ColorScheme.LIGHT)) {
      reader.page().navigate(path);
      assertThat(reader.page().locator(".lead")).containsText("正在处理");
      reader.looksRight();
      reader.link("停止自动刷新").click();
      assertThat(reader.link("每分钟自动刷新")).isVisible();
    }
  }

  private static void theirBrowserKeepsItToItself(String path) {
    Api.Answer page = Api.anonymous().get(path);
    assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
    assertThat(page.header("X-Robots-Tag")).contains("noindex");
    assertThat(page.header("Cache-Control")).startsWith("no-store");
    assertThat(page.header("Refresh")).isEqualTo("60");
    assertThat(Api.anonymous().get(path + "?refresh=off").header("Refresh")).isEmpty();
    assertThat(Api.anonymous().get(path + "x").status()).isEqualTo(404);
  }

  private static Reader reader(String locale, int width, ColorScheme scheme) {
    return Reader.with(
        CHROMIUM.browser(),
        new Browser.NewContextOptions()
            .setLocale(locale)
            .setColorScheme(scheme)
            .setViewportSize(width, 780));
  }
}
