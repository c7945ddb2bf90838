package io.tocsin.it;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is on call: in the browser, over the API, and in a calendar (spec, N6). */
class OnCallPageIT {

  @RegisterExtension static final Chromium CHROMIUM = new Chromium();

  private static final String PATH = "/api/v1/schedules";
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private final Api api = Api.withToken();

  @Test
  void aResponderTakesOverAndIsRelieved() {
    try (Reader wang = reader("en-GB", 360)) {
      wang.page().navigate("/on-call");
      wang.signIn("Sign in");
      Locator duty = wang.page().locator("#schedule-duty");
      assertThat(duty.locator(".now .big")).hasText(Pattern.compile("DevOps engineer|Tech lead"));
      assertThat(duty.locator(".shifts > li")).hasCount(3);
      wang.looksRight();

      duty.locator("summary").first().click();
      wang.looksRight();
      duty.locator("#contact-duty").selectOption("security-lead");
      duty.locator("#reason-duty").fill("A wedding");
      duty.locator("#to-duty").fill(inShanghai(Duration.ofHours(3)));
      wang.press("Put on call");
      assertThat(duty.locator(".now .big")).hasText("Security lead");
      assertThat(duty.locator(".shifts > .NOW")).containsText("A wedding");
      assertThat(onCall().path("contact").asText()).isEqualTo("security-lead");
      wang.looksRight();

      duty.locator(".shifts > .NOW form button").click();
      assertThat(duty.locator(".now .big")).hasText(Pattern.compile("DevOps engineer|Tech lead"));
      wang.page().getByText("A week later").click();
      assertThat(duty.locator("h3")).containsText("Two weeks from");
      assertThat(duty.locator(".shifts > .NOW")).hasCount(0);
      wang.looksRight();
    }
  }

  @Test
  void aRefusedFormKeepsWhatWasTypedAndSaysWhatToMend() {
    try (Reader wang = reader("en-GB", 360)) {
      wang.page().navigate("/on-call");
      wang.signIn("Sign in");
      Locator duty = wang.page().locator("#schedule-duty");
      duty.locator("summary").first().click();
      duty.locator("#contact-duty").selectOption("security-lead");
      duty.locator("#to-duty").fill("2025-01-01T10:00");
      duty.locator("#reason-duty").fill("A wedding");

      wang.press("Put on call");

      assertThat(wang.page().locator(".problems a")).containsText("This time is over");
      assertThat(duty.locator("#reason-duty")).hasValue("A wedding");
      assertThat(duty.locator("#contact-duty")).hasValue("security-lead");
      // The console tells of the refusal, so that axe alone is asked here.
      assertThat(new AxeBuilder(wang.page()).analyze().getViolations()).isEmpty();
    }
  }

  @Test
  void readsInChineseOnADesktopAndInTheDark() {
    try (Reader li =
        Reader.with(
            CHROMIUM.browser(),
            new Browser.NewContextOptions()
                .setLocale("zh-CN")
                .setViewportSize(1280, 900)
                .setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK))) {
      li.page().navigate("/on-call");
      li.signIn("登录");
      assertThat(li.page().locator("h1")).hasText("值班");
      assertThat(li.page().locator("#title-duty")).hasText("运维值班");
      li.page().locator("#schedule-duty summary").first().click();
      li.looksRight();
      li.page().navigate("/contacts");
      assertThat(li.page().locator(".contacts")).containsText("当前值班：运维值班");
      li.looksRight();
    }
  }

  @Test
  void aProgramPutsSomebodyOnCallAndRevokesIt() {
    Instant from = Instant.now().plus(Duration.ofDays(30)).truncatedTo(ChronoUnit.SECONDS);
    Instant to = from.plus(Duration.ofHours(8));

    Api.Answer made = api.post(PATH + "/duty/overrides", override("product-lead", from, to));

    assertThat(made.status()).as("%s", made).isEqualTo(201);
    String place = URI.create(made.header("Location")).getPath();
    assertThat(api.get(place).json().path("contact").asText()).isEqualTo("product-lead");
    JsonNode shifts = shifts(from.minusSeconds(3600), to.plusSeconds(3600)).json().path("items");
    assertThat(shifts.findValuesAsText("why")).containsExactly("ROTATION", "OVERRIDE", "ROTATION");
    assertThat(shifts.path(1).path("from").asText()).isEqualTo(from.toString());

    Api.Answer revoked = api.delete(place);

    assertThat(revoked.status()).as("%s", revoked).isEqualTo(200);
    assertThat(revoked.json().path("revokedAt").isNull()).isFalse();
    assertThat(api.delete(place).json()).isEqualTo(revoked.json());
    assertThat(shifts(from, to).json().path("items").findValuesAsText("why"))
        .containsOnly("ROTATION");
  }

  @Test
  void refusesWhatCannotBe() {
    Instant now = Instant.now();
    String overrides = PATH + "/duty/overrides";
    assertThat(api.post(overrides, "{}").wrongFields())
        .containsExactlyInAnyOrder("contact", "from", "to", "reason");
    assertThat(api.post(overrides, override("nobody", now, now.plusSeconds(60))).wrongFields())
        .containsExactly("contact");
    assertThat(api.post(overrides, override("tech-lead", now, now.minusSeconds(60))).wrongFields())
        .containsExactly("to");
    assertThat(api.post(PATH + "/other/overrides", override("tech-lead", now, now.plusSeconds(9))))
        .extracting(Api.Answer::status)
        .isEqualTo(404);
    assertThat(api.delete(overrides + "/999999").status()).isEqualTo(404);
    assertThat(shifts(now, now.plus(Duration.ofDays(93))).wrongFields()).containsExactly("to");
    assertThat(api.get(PATH + "/duty/shifts").wrongFields()).containsExactly("from", "to");
    assertThat(api.withoutToken().get(PATH).status()).isEqualTo(401);
  }

  @Test
  void aCalendarReadsTheFeedWithoutSigningIn() {
    String link = URI.create(items().path(0).path("calendar").asText()).getPath();

    Api.Answer feed = api.withoutToken().get(link);

    assertThat(feed.status()).as("%s", feed).isEqualTo(200);
    assertThat(feed.header("Content-Type")).startsWith("text/calendar");
    assertThat(feed.text().replace("\r\n ", ""))
        .startsWith("BEGIN:VCALENDAR\r\n")
        .contains("SUMMARY:", "is on call: DevOps duty", "DTSTART:")
        .doesNotContain("VTIMEZONE");
    assertThat(feed.text().split("BEGIN:VEVENT", -1)).hasSizeBetween(9, 11);
    assertThat(api.withoutToken().get(link.replace(".ics", "x.ics")).status()).isEqualTo(404);
    assertThat(api.withoutToken().get("/on-call").status()).isNotEqualTo(200);
  }

  private Api.Answer shifts(Instant from, Instant to) {
    return api.get(PATH + "/duty/shifts?from=" + from + "&to=" + to);
  }

  private static String override(String contact, Instant from, Instant to) {
    return "{\"contact\": \"%s\", \"from\": \"%s\", \"to\": \"%s\", \"reason\": \"x\"}"
        .formatted(contact, from, to);
  }

  private JsonNode items() {
    return api.get(PATH).json().path("items");
  }

  private JsonNode onCall() {
    return items().path(0).path("onCall");
  }

  private static String inShanghai(Duration ahead) {
    return LocalDateTime.ofInstant(Instant.now().plus(ahead), SHANGHAI)
        .truncatedTo(ChronoUnit.MINUTES)
        .toString();
  }

  private static Reader reader(String locale, int width) {
    return Reader.with(
        CHROMIUM.browser(),
        new Browser.NewContextOptions().setLocale(locale).setViewportSize(width, 780));
  }
}
