package io.tocsin.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.remediation.ActionRun;
import io.tocsin.web.part.ActionView;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What a responder can do on the task list and on a step (spec, U1, A3), without scripts. */
class TaskPagesTest {

  private static final Rendering RENDERING = new Rendering();

  @Test
  void theListTicksThoseStepsThatTheReaderMayDo() {
    Document list = page("tasks");
    assertThat(list.select("[data-row]")).hasSize(2);
    assertThat(list.select("[data-row] [name=task][form=bulk]").eachAttr("value"))
        .containsExactly("t-1");
  }

  @Test
  void theListOffersToTakeGiveBackAndHandOverToSomebodyOfAList() {
    Document list = page("tasks");
    assertThat(list.select("form#bulk button[name=work]").eachAttr("value"))
        .containsExactly("claim", "release", "handOver");
    assertThat(list.select("form#bulk select[name=user] option").eachAttr("value"))
        .containsExactly("", "li", "zhao");
    assertThat(list.select("form#bulk button[name=outcome]")).isEmpty();
  }

  @Test
  void theListOffersTheOutcomesOfTheOneStepThatItShows() {
    assertThat(page("tasks-refused").select("form#bulk button[name=outcome]").eachAttr("value"))
        .containsExactly("DONE");
  }

  @Test
  void theListKeepsItsFiltersWhenItIsSent() {
    assertThat(page("tasks").select("form#bulk").attr("action"))
        .isEqualTo("/tasks?scope=all&severity=P0&service=football-prediction&step=Task_Restart");
  }

  @Test
  void theListTicksAgainWhatWasRefusedAndSaysHowManyWereDone() {
    Document list = page("tasks-refused");
    assertThat(list.select("[name=task][checked]").eachAttr("value")).containsExactly("t-1");
    assertThat(list.select("select[name=user] [selected]").attr("value")).isEqualTo("li");
    assertThat(list.select(".problems a").attr("href")).isEqualTo("/tasks/t-1");
    assertThat(list.select("p.notice").text()).contains("1");
  }

  @Test
  void aReaderWhoMayDoNothingGetsNoForm() {
    assertThat(page("tasks-empty").select("form#bulk, [name=task]")).isEmpty();
  }

  @Test
  void aStepIsHandedOverToSomebodyOfAList() {
    Document step = page("step");
    assertThat(step.select("form[action=/tasks/t-1/hand-over] select[name=user] option"))
        .extracting(option -> option.attr("value"))
        .containsExactly("", "li", "zhao");
    assertThat(step.select("form[action=/tasks/t-1/hand-over] input:not([type=hidden])")).isEmpty();
  }

  @Test
  void aStepSaysWhichChoiceWasRefused() {
    Document step = page("step-confirm");
    assertThat(step.select("details[open] #user[aria-invalid=true]")).hasSize(1);
    assertThat(step.select(".problems a").attr("href")).isEqualTo("#user");
  }

  @Test
  void aStepThatLetAnActionRunShowsItsOutputGrowAndStopsIt() {
    Document step = page("step-done");
    assertThat(step.select("pre[data-output]").attr("data-output"))
        .isEqualTo("/actions/a-RUNNING/output");
    assertThat(step.select("pre[data-output]").attr("data-next"))
        .isEqualTo(Integer.toString("Container app  Restarting".length()));
    assertThat(step.select("form[action=/actions/a-RUNNING/cancel] button")).hasSize(1);
  }

  @Test
  void anActionThatIsBeingStoppedIsNotStoppedTwice() {
    ActionView running = new Samples(Locale.ENGLISH).action(ActionRun.State.RUNNING, "");
    assertThat(running.cancellable()).isTrue();
    assertThat(stopping(running).cancellable()).isFalse();
  }

  @Test
  void theOutputOfAnActionThatEndedIsNotAskedForAgain() {
    Document incident = page("incident");
    assertThat(incident.select("article.RUNNING pre[data-output]")).hasSize(1);
    assertThat(incident.select("article.UNKNOWN pre.output:not([data-output])")).hasSize(1);
  }

  private static ActionView stopping(ActionView run) {
    return new ActionView(
        run.id(),
        run.incidentId(),
        run.name(),
        run.command(),
        run.directory(),
        run.target(),
        run.commandHash(),
        run.state(),
        true,
        run.destructive(),
        run.dryRun(),
        run.timeLimit(),
        run.undo(),
        run.output(),
        run.exitCode(),
        run.by(),
        run.at(),
        run.places(),
        run.approval());
  }

  private static Document page(String name) {
    Page page = Pages.all().filter(known -> known.name().equals(name)).findFirst().orElseThrow();
    return Jsoup.parse(RENDERING.render(page, Locale.ENGLISH, "auto"));
  }
}
