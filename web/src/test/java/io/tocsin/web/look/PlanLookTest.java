package io.tocsin.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What people see and can do of a review of the plan (spec, PR8, U3), without scripts. */
class PlanLookTest {

  private static final Rendering RENDERING = new Rendering();

  @Test
  void aCommanderBeginsAReviewWhereNoneRuns() {
    assertThat(page("plan").select("form[action=/plan/review] button.primary")).hasSize(1);
    assertThat(page("plan-running").select("form[action=/plan/review]")).isEmpty();
  }

  /** Not "in 50 days": people plan for a day. */
  @Test
  void namesTheDayOfTheNextReviewAndTheEndOfTheOneThatRuns() {
    assertThat(page("plan").select("#review time:not([data-relative])").text())
        .isEqualTo("2027-01-13 03:14");
    assertThat(page("plan-running").select("#review > p time:not([data-relative])").text())
        .isEqualTo("2026-12-03 03:14");
  }

  @Test
  void answersForContactsThatHaveNotAnswered() {
    Document running = page("plan-running");

    assertThat(running.select("form[action^=/plan/confirmations/]").eachAttr("action"))
        .containsExactly("/plan/confirmations/11", "/plan/confirmations/12");
    assertThat(running.select("#asked-11 button[name=answer]").eachAttr("value"))
        .containsExactly("CONFIRMED", "WRONG");
    assertThat(running.select("#asked-14 .prose").text()).isEqualTo("Zhao has left; ask Li.");
  }

  @Test
  void saysHowThePastReviewsEndedAndThatOneIsOverdue() {
    Document plan = page("plan");

    assertThat(plan.select("#review-7").text())
        .contains("Not finished in time")
        .contains("The rollback names a tag that is gone.");
    assertThat(plan.select("#review .unmet")).hasSize(1);
    assertThat(page("start").select("#readiness a[href=/plan]")).hasSize(1);
    assertThat(page("start-empty").select("#readiness a[href=/plan]")).isEmpty();
  }

  @Test
  void aStepOfAReviewLeadsBackToThePlanAndNamesNoIncident() {
    Document step = page("step-review");

    assertThat(step.select(".crumb a").attr("href")).isEqualTo("/plan");
    assertThat(step.select("form.outcome button[name=outcome]").eachAttr("value"))
        .containsExactly("CURRENT", "TO_CHANGE");
    assertThat(step.select("a[href^=/incidents/]:not([href=/incidents/declare])")).isEmpty();
    assertThat(step.title()).isEqualTo("Review the plan · Tocsin");
  }

  @Test
  void aContactAnswersWithAButtonEach() {
    Document confirm = page("confirm");

    assertThat(confirm.select("form[action=/confirm/token] [name=answer]").eachAttr("value"))
        .containsExactly("CONFIRMED", "WRONG");
    assertThat(page("confirm-done").select("form[action^=/confirm]")).isEmpty();
    assertThat(page("confirm-other").select(".notice").text()).contains("answered differently");
    assertThat(page("confirm-bad").text()).contains("This link is not valid");
  }

  @Test
  void whatWasTypedIntoARefusedFormStays() {
    Document confirm = page("confirm-refused");
    assertThat(confirm.select("details[open] #note").text()).isEqualTo("Ask Li.");
    assertThat(confirm.select("a[href=#note]").text()).contains("4000");

    Document plan = page("plan-running");
    assertThat(plan.select("#asked-12 details[open] textarea").text()).isEqualTo("Rang them.");
    assertThat(plan.select("#asked-11 details[open]")).isEmpty();
  }

  @Test
  void hearsOfWhatHappensInAReview() {
    assertThat(page("plan-running").select("#review").attr("data-live")).isEqualTo("incident:*");
  }

  private static Document page(String name) {
    Page page = Pages.all().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    return Jsoup.parse(RENDERING.render(page, Locale.ENGLISH, "auto"));
  }
}
