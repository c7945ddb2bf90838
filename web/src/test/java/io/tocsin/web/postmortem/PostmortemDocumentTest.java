package io.tocsin.web.postmortem;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.postmortem.PostmortemReport;
import io.tocsin.web.document.PrintedHtml;
import io.tocsin.web.document.PrintedPdf;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Locale;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostmortemDocumentTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;
  private static final String INJECTION =
      "<script>alert(1)</script>\n# Owned\n[x](javascript:1) ]]> <!-- &amp; | cell";

  private final PrintedHtml html = new PrintedHtml();
  private final PostmortemDocument document = new RenderedPostmortem(html, new PrintedPdf(html));

  @Test
  void tellsTheWholeStoryInEnglish() {
    assertThat(document.toMarkdown(SampleReport.published(), Locale.ENGLISH, SHANGHAI))
        .startsWith("# Postmortem: Site is down \\| 网站宕机\n")
        .contains("| Severity | P0 Critical |")
        .contains("| Service | Football Prediction / Web server |")
        .contains("| Acknowledged | 2026-03-02 03:05:00 by li |")
        .contains("| State | Published 2026-03-02 03:54:00 by wang |")
        .contains("| Tags | memory, 报表 |")
        .contains("## Root cause\n\nOut of memory\n\nThe report job kept")
        .contains("1. The app was killed\n2. Its memory ran out\n3. …\n4. No limit was set")
        .contains("## What did not\n\n*Nothing was written.*")
        .contains("| Response | 15 min | 1 min | Kept |")
        .contains("| Resolution | 2 h | 31 min | Kept |")
        .contains("```text\ndocker compose -p football-prediction restart app\n```")
        .contains("| Health of the site: latency | 5213 ms → 84 ms | █▄▁ |")
        .contains("```text\nHTTP/1.1 502 Bad Gateway\nupstream refused\n```")
        .doesNotContain("all is well")
        .contains("| No unusual sign-ins | Waived | li | log is rotated |")
        .contains("| team (slack) | Given up · 5 attempts |")
        .contains("| 2026-03-02 03:04:00 | Declared | Tocsin | Declared: down |")
        .contains("#### 2026-03-02 03:55:40 by chen\n\nWell \\<b\\>done\\</b\\>, 辛苦了。")
        .doesNotContain("Vulnerability");
  }

  @Test
  void tellsTheWholeStoryInChinese() {
    assertThat(document.toMarkdown(SampleReport.published(), CHINESE, SHANGHAI))
        .contains("# 复盘：Site is down")
        .contains("| 级别 | P0 严重 |")
        .contains("## 根本原因\n\n内存不足\n")
        .contains("## 做得不好的\n\n*没有填写。*")
        .contains("| 响应 | 15 分钟 | 1 分钟 | 按时 |")
        .contains("| 无异常登录活动 | 已豁免 | li | log is rotated |")
        .contains("| 2026-03-02 03:05:00 | 确认 | li | li 已接手 |");
  }

  @Test
  void cutsLongOutputInTheMiddle() {
    String text = "first" + "𠮷".repeat(Excerpt.MAX) + "last";

    String cut = Excerpt.of(text, gone -> "(" + gone + " left out)");

    assertThat(cut)
        .startsWith("first")
        .endsWith("last")
        .contains("left out)")
        .hasSizeLessThan(3100);
    assertThat(cut.codePoints().filter(c -> c >= 0xD800 && c <= 0xDFFF)).isEmpty();
  }

  @Test
  void writesHtmlInTheReadersLanguageThatNeedsNothingElse() {
    String page = document.toHtml(SampleReport.published(), CHINESE, SHANGHAI);

    Document parsed = Jsoup.parse(page);
    assertThat(parsed.select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(parsed.title()).isEqualTo("复盘：Site is down | 网站宕机");
    assertThat(parsed.select("h1")).hasSize(1);
    assertThat(parsed.select("[src], [href], script")).isEmpty();
    assertThat(page).doesNotContain(" th:", "<th:", "url(");
  }

  @Test
  void showsWhatLooksLikeHtmlAsText() {
    PostmortemReport report = SampleReport.written(INJECTION);

    Document parsed = Jsoup.parse(document.toHtml(report, Locale.ENGLISH, SHANGHAI));

    assertThat(parsed.select("script")).isEmpty();
    assertThat(parsed.body().wholeText()).contains("<script>alert(1)</script>", "]]> <!-- &amp;");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh-CN"})
  void printsChineseAndEnglish(String language) throws IOException {
    Locale locale = Locale.forLanguageTag(language);

    byte[] pdf = document.toPdf(SampleReport.published(), locale, SHANGHAI);

    String text = text(pdf);
    assertThat(text)
        .contains("网站返回 502，持续 31 分钟", "龘字", "The site answered 502 for 31 minutes.")
        .contains("已启动")
        .contains(language.equals("en") ? "Out of memory" : "内存不足")
        .contains("1 / ");
    keepToLookAt(pdf, "postmortem-" + language + ".pdf");
  }

  @Test
  void printsWhatLooksLikeHtmlAsText() throws IOException {
    byte[] pdf = document.toPdf(SampleReport.written(INJECTION), Locale.ENGLISH, SHANGHAI);

    assertThat(text(pdf)).contains("<script>alert(1)</script>", "# Owned", "]]> <!-- &amp; | cell");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument loaded = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(loaded);
    }
  }

  private static void keepToLookAt(byte[] pdf, String name) throws IOException {
    Path folder = Files.createDirectories(Path.of("target", "look"));
    Files.write(folder.resolve(name), pdf);
  }
}
