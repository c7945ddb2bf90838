package io.tocsin.web.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.MessageRendering.Rendered;
import io.tocsin.delivery.Notice;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a message says (spec, N2–N4). */
class TemplatedMessagesTest {

  private static final String ACKNOWLEDGE = "https://tocsin.example/ack/a.b";
  private static final String PAGE = "https://tocsin.example/incidents/42";

  private final TemplatedMessages messages = new TemplatedMessages("Asia/Shanghai");

  @Test
  void tellsWhatIsBrokenHowBadSinceWhenAndUntilWhen() {
    Rendered mail = messages.render(notice("Site down", false), Locale.ENGLISH, link(), false);
    assertThat(mail.subject()).isEqualTo("[P0] Emergency: Site down (FootballPrediction · Web)");
    assertThat(mail.plainText().lines())
        .contains(
            "P0 Critical · Site down",
            "Since: 2026-11-23 03:02 +08:00",
            "Respond by: 2026-11-23 03:17 +08:00",
            "- The site answers 502",
            ACKNOWLEDGE,
            PAGE);
    assertThat(mail.plainText()).doesNotContain("Repair by").doesNotContain("drill");
  }

  @Test
  void speaksTheRecipientsLanguage() {
    Rendered mail =
        messages.render(notice("网站宕机", false), Locale.SIMPLIFIED_CHINESE, link(), false);
    assertThat(mail.subject()).isEqualTo("[P0] 紧急情况: 网站宕机 (足球预测 · 网页)");
    assertThat(mail.plainText()).contains("响应期限: 2026-11-23 03:17 +08:00", "- 网站返回 502");
    assertThat(html(mail).expectFirst("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(html(mail).body().text()).contains("P0 严重", "网站宕机").doesNotContain("??");
  }

  @Test
  void saysFirstThatItIsADrillOrMayBeARepeat() {
    Rendered mail = messages.render(notice("Site down", true), Locale.ENGLISH, link(), true);
    assertThat(mail.subject()).startsWith("[DRILL] [P0]");
    assertThat(mail.plainText().lines().toList().get(0)).contains("This is a drill");
    assertThat(mail.plainText()).contains("received this message before");
    assertThat(html(mail).body().text()).startsWith("This is a drill");
  }

  @Test
  void offersNoAcknowledgementWhereNoneMakesSense() {
    Rendered mail =
        messages.render(notice("Site down", false), Locale.ENGLISH, Optional.empty(), false);
    assertThat(mail.plainText()).doesNotContain("acknowledge").contains(PAGE);
    assertThat(html(mail).select("a").eachAttr("href")).containsExactly(PAGE);
  }

  /** A title is anybody's words: it begins no header and no tag. */
  @Test
  void keepsATitleInItsPlace() {
    String title = "down\r\nBcc: x@example.com <script>alert(1)</script> ${7*7} [[${7*7}]]";
    Rendered mail = messages.render(notice(title, false), Locale.ENGLISH, link(), false);
    assertThat(mail.subject()).doesNotContain("\n").doesNotContain("\r").contains("${7*7}");
    assertThat(html(mail).select("script")).isEmpty();
    assertThat(html(mail).expectFirst("h1").text()).contains("<script>alert(1)</script>", "[[$");
  }

  private static Document html(Rendered mail) {
    return Jsoup.parse(mail.html().orElseThrow());
  }

  private static Optional<String> link() {
    return Optional.of(ACKNOWLEDGE);
  }

  private static Notice notice(String title, boolean drill) {
    Instant declared = Instant.parse("2026-11-22T19:02:00Z");
    return new Notice(
        new IncidentId("42"),
        "declared:P0",
        new LocalText("Emergency", "紧急情况"),
        title,
        Severity.P0,
        new LocalText("nobody has taken it", "无人处理"),
        new LocalText("FootballPrediction", "足球预测"),
        Optional.of(new LocalText("Web", "网页")),
        declared,
        Optional.of(declared.plusSeconds(900)),
        Optional.empty(),
        List.of(new LocalText("The site answers 502", "网站返回 502")),
        Optional.of(PAGE),
        true,
        drill);
  }
}
