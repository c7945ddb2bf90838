package io.tocsin.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** What a postmortem's page says beside its texts (spec, M2, M4). */
class PostmortemLookTest {

  private static final Rendering RENDERING = new Rendering();

  @Test
  void keepsARefusedCommentAndNamesItsField() {
    Element field = page("postmortem").expectFirst("#comment");

    assertThat(field.text()).isEqualTo("x".repeat(20));
    assertThat(field.attr("maxlength")).isEqualTo("10000");
    assertThat(page("postmortem").select("#" + field.attr("aria-describedby")).text())
        .startsWith("Comment: ");
    assertThat(page("postmortem").select(".problems a[href=#comment]")).hasSize(1);
  }

  @Test
  void showsWhoCommentedAndWhenAsPlainText() {
    Element comments = page("postmortem-read").expectFirst("#comments");

    assertThat(comments.select(".comments b").text()).isEqualTo("chen");
    assertThat(comments.select(".comments time").attr("datetime")).startsWith("2026-11-23T");
    assertThat(comments.select(".comments .prose").text()).contains("<b>done</b>");
  }

  @Test
  void tellsOfEachSimilarIncidentItsCauseAndOutcome() {
    for (String name : new String[] {"incident", "postmortem"}) {
      Element first = page(name).expectFirst(".similar > li");
      assertThat(first.select("a").eachAttr("href"))
          .containsExactly("/incidents/41", "/incidents/41/postmortem");
      assertThat(first.text())
          .contains("P1", "Recovered after 31 min", "In time", "Same cause", "Out of memory")
          .contains("A report job kept every prediction");
      assertThat(page(name).select(".similar > li").get(1).text())
          .contains("No postmortem was published", "Too late");
    }
  }

  @Test
  void saysThatNothingSimilarHappened() {
    assertThat(page("incident-over").expectFirst("#similar").text())
        .contains("No earlier incident of this kind");
    assertThat(page("postmortem-read").select("[aria-labelledby=similar-title]").text())
        .contains("No earlier incident of this kind");
  }

  @Test
  void showsWhatElseIsStoredWhenTwoWrote() {
    Document page = page("postmortem");

    assertThat(page.select("#refused h2").eachText()).contains("li saved before you");
    assertThat(page.select("#refused dt").eachText())
        .containsExactly("Summary", "Five whys", "Prevention");
    assertThat(page.select("#refused dl > :last-child dd").text())
        .isEqualTo("Nothing was written.");
    assertThat(page.expectFirst("#summary").text()).contains("72 minutes");
  }

  /** The module finds all of these, and no text of its own stands in it. */
  @Test
  void givesTheSavingModuleItsWords() {
    Element form = page("postmortem").expectFirst("form[data-autosave][data-unsaved]");

    Element status = form.expectFirst("[role=status][data-autosave-status]");
    assertThat(status.attr("data-saved")).isEqualTo("Saved at {time}");
    assertThat(status.attr("data-zone")).isEqualTo("Asia/Shanghai");
    for (String reason : new String[] {"refused", "signed-out", "forbidden", "unreachable"}) {
      assertThat(status.attr("data-" + reason)).as(reason).startsWith("Not saved: ");
    }
    assertThat(form.select("[data-autosave-why][hidden], [data-autosave-sign-in][hidden]"))
        .hasSize(2);
    assertThat(page("postmortem-read").select("[data-autosave]")).isEmpty();
  }

  @Test
  void leadsFromATagToTheLibrary() {
    assertThat(page("postmortem-read").select(".facts-line a.tag").eachAttr("href"))
        .containsExactly("/postmortems?tag=memory", "/postmortems?tag=cache");
    assertThat(page("postmortems").select(".library a.tag").eachAttr("href"))
        .containsExactly("/postmortems?tag=memory", "/postmortems?tag=report%20job");
  }

  @Test
  void filtersTheLibraryByWhatTheAddressSays() {
    Element form = page("postmortems").expectFirst("form[role=search]");

    assertThat(form.attr("method")).isEqualTo("get");
    assertThat(form.select("[name=q]").val()).isEqualTo("oom");
    assertThat(form.select("option[selected]").eachAttr("value"))
        .containsExactly("P0", "oom", "memory");
    assertThat(page("postmortems").select("a.button").eachAttr("href"))
        .contains("/postmortems?q=oom&before=40");
    assertThat(page("postmortems").select("nav [aria-current=page]").text())
        .isEqualTo("Postmortems");
  }

  @Test
  void saysHowTheLibraryFills() {
    assertThat(page("postmortems-empty").select(".empty").text())
        .startsWith("Nothing was published yet.");
  }

  private static Document page(String name) {
    Page page = Pages.all().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
    return Jsoup.parse(RENDERING.render(page, Locale.ENGLISH, "auto"));
  }
}
