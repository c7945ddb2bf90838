package io.tocsin.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Status updates on the incident's page, and the stakeholders' page (spec, N7). */
class StatusLookTest {

  private static final Rendering RENDERING = new Rendering();

  @Test
  void showsTheNewestUpdateAndWhenTheNextIsDue() {
    Document incident = page("incident");

    assertThat(incident.select("#updates .said").text()).contains("We restart it");
    assertThat(incident.select("#updates .countdown").attr("data-left")).isEqualTo("245");
    assertThat(incident.select("#updates").attr("data-live")).startsWith("incident:");
  }

  @Test
  void asksWhoReadsAnUpdateAndPresetsNothing() {
    Document form = page("incident");

    assertThat(form.select("form[action$=/updates] input[name=audience]").eachAttr("value"))
        .containsExactly("INTERNAL", "STAKEHOLDERS");
    assertThat(form.select("input[name=audience][checked]")).isEmpty();
  }

  @Test
  void offersTheLinkAndToTakeItBackOrToMakeOne() {
    assertThat(page("incident").select("form[action$=/updates/link/revoke]")).hasSize(1);
    assertThat(page("incident").select("form[action$=/updates/link]")).isEmpty();
    assertThat(page("incident-over").select("form[action$=/updates/link]")).hasSize(1);
  }

  @Test
  void stakeholdersReadInWordsHowItStands() {
    Document status = page("status");

    assertThat(status.select("h1").text()).isEqualTo("Status of FootballPrediction site");
    assertThat(status.select(".lead").text()).contains("being handled");
    assertThat(status.select(".severity").text()).contains("Critical");
    assertThat(status.select(".said").eachText().get(0)).startsWith("Half of it is back.");
    assertThat(page("status-recovered").select(".lead").text()).isEqualTo("It has recovered.");
  }

  @Test
  void aReaderMayLetThePageRest() {
    assertThat(page("status").select("a[href='/status/token?refresh=off']")).hasSize(1);
    assertThat(page("status-recovered").select("a[href='/status/token']")).hasSize(1);
  }

  @Test
  void whoCannotBeReachedStandsOnTheContactsAndTheStartPage() {
    assertThat(page("contacts").select(".notice").text()).contains("Management, Whole team");
    assertThat(page("start").select("#readiness a[href=/contacts]").eachText())
        .anyMatch(line -> line.startsWith("One contact cannot be reached"));
  }

  private static Document page(String name) {
    Page page = Pages.all().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    return Jsoup.parse(RENDERING.render(page, Locale.ENGLISH, "auto"));
  }
}
