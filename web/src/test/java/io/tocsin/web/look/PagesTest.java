package io.tocsin.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every page in both languages (spec, U3–U5, X3). */
class PagesTest {

  private static final Rendering RENDERING = new Rendering();

  /** As a shell refers to a setting of the plan. */
  private static final Pattern SETTING = Pattern.compile("\\$\\{[A-Z_]+(?::-[^}]*)?}");

  /** What a template writes that prints a value of ours instead of what is in it. */
  private static final Pattern PRINTED = Pattern.compile("Optional[\\[.]|\\b[A-Z]\\w+\\[\\w+=");

  static Stream<Arguments> pages() {
    return Stream.of(Locale.ENGLISH, Locale.SIMPLIFIED_CHINESE)
        .flatMap(locale -> Pages.all().map(page -> Arguments.of(page, locale)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void saysEverythingInTheReadersLanguage(Page page, Locale locale) {
    String html = RENDERING.render(page, locale, "auto");
    assertThat(SETTING.matcher(html).replaceAll(""))
        .doesNotContain("??")
        .doesNotContain("th:")
        .doesNotContain("${")
        .doesNotContainPattern(PRINTED);
    assertThat(Jsoup.parse(html).select("html").attr("lang")).isEqualTo(locale.toLanguageTag());
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void isValidlyNested(Page page, Locale locale) {
    Parser parser = Parser.htmlParser().setTrackErrors(20);
    parser.parseInput(RENDERING.render(page, locale, "auto"), "/");
    assertThat(parser.getErrors()).isEmpty();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void hasOneHeadingAndOnePrimaryAction(Page page, Locale locale) {
    Document html = document(page, locale);
    assertThat(html.select("h1")).hasSize(1);
    assertThat(html.select("main")).hasSize(1);
    assertThat(html.select(".primary")).hasSizeLessThanOrEqualTo(1);
    assertThat(html.title()).isNotBlank();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void guardsEachFormThatChangesSomething(Page page, Locale locale) {
    for (Element form : document(page, locale).select("form[method=post]")) {
      assertThat(form.select("input[name=csrf]"))
          .as(form.attr("action"))
          .hasSize(1)
          .allMatch(field -> field.attr("value").equals(Rendering.CSRF));
      assertThat(form.attr("action")).startsWith("/");
    }
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void namesEachInputAndButton(Page page, Locale locale) {
    Document html = document(page, locale);
    for (Element field : html.select("input:not([type=hidden]), select, textarea")) {
      boolean wrapped = field.closest("label") != null;
      boolean named =
          !field.id().isEmpty() && !html.select("label[for=" + field.id() + "]").isEmpty();
      assertThat(wrapped || named).as(field.outerHtml()).isTrue();
    }
    assertThat(html.select("button, a"))
        .allMatch(it -> it.hasText() || it.hasAttr("aria-label"), "has words");
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void identifiesEachPartOnce(Page page, Locale locale) {
    List<String> ids = document(page, locale).select("[id]").eachAttr("id");
    assertThat(ids).doesNotHaveDuplicates();
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void refersToIdsThatExist(Page page, Locale locale) {
    Document html = document(page, locale);
    for (String attribute : List.of("aria-labelledby", "aria-describedby", "for")) {
      for (String id : html.select("[" + attribute + "]").eachAttr(attribute)) {
        assertThat(html.getElementById(id)).as(attribute + "=" + id).isNotNull();
      }
    }
  }

  /** The content security policy refuses them (spec, X3). */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void carriesNoInlineScriptOrStyle(Page page, Locale locale) {
    Document html = document(page, locale);
    assertThat(html.select("[style], style, script:not([src])")).isEmpty();
    assertThat(html.getAllElements())
        .allMatch(
            it -> it.attributes().asList().stream().noneMatch(a -> a.getKey().startsWith("on")));
  }

  /** A region is fetched again by its id, so it must have one. */
  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("pages")
  void canRefreshEachLiveRegion(Page page, Locale locale) {
    assertThat(document(page, locale).select("[data-live]")).allMatch(it -> !it.id().isEmpty());
  }

  private static Document document(Page page, Locale locale) {
    return Jsoup.parse(RENDERING.render(page, locale, "auto"));
  }
}
