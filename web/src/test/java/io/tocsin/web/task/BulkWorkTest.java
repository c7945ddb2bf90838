package io.tocsin.web.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.WrongState;
import io.tocsin.text.LocalText;
import io.tocsin.web.error.FieldError;
import io.tocsin.web.error.Invalid;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Problem;
import io.tocsin.workflow.model.StepTexts;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BulkWorkTest {

  private final StepForms forms = mock();
  private final ResponderTasks tasks = mock();
  private final Visitor visitor = mock();
  private final BulkWork bulk = new BulkWork(forms, tasks, visitor);

  @BeforeEach
  void threeStepsWait() {
    when(visitor.locale()).thenReturn(Locale.ENGLISH);
    when(tasks.list(any())).thenReturn(List.of(step("a"), step("b"), step("c")));
    when(tasks.ended(anyString())).thenReturn(Optional.empty());
  }

  @Test
  void doesTheOthersWhenOneIsRefusedAndSaysWhichAndWhy() {
    doThrow(new WrongState(LocalText.verbatim("li has it"))).when(forms).claim("b");

    Map<String, Problem> refused = bulk.each(asks("claim", "a", "b", "c"));

    verify(forms).claim("a");
    verify(forms).claim("c");
    assertThat(refused)
        .containsExactly(
            Map.entry("b", new Problem("", "/tasks/b", "Incident 7: Step b – li has it")));
  }

  @Test
  void saysOfAStepThatIsNotTheReadersOrIsNoneThatItIsSo() {
    doThrow(refusal(403)).when(forms).release("a");
    doThrow(refusal(404)).when(forms).release("x");

    assertThat(bulk.each(asks("release", "a", "x")).values())
        .extracting(Problem::message)
        .containsExactly(
            "Incident 7: Step a – You do not hold the role of this step.",
            "x – There is no such step.");
  }

  @Test
  void handsAllToOnePerson() {
    BulkForm form = asks("handOver", "a", "b");
    form.user = "li";

    assertThat(bulk.each(form)).isEmpty();

    verify(forms).handOver("a", "li");
    verify(forms).handOver("b", "li");
  }

  @Test
  void endsAllWithOneOutcome() {
    BulkForm form = asks("", "a", "b");
    form.outcome = "DONE";

    assertThat(bulk.each(form)).isEmpty();

    verify(forms).complete("a", "DONE");
    verify(forms).complete("b", "DONE");
  }

  @Test
  void asksForWhatIsMissingBeforeItDoesAnything() {
    assertThat(fieldOf(asks("claim"))).isEqualTo("tasks");
    assertThat(fieldOf(asks("handOver", "a"))).isEqualTo("user");
    assertThat(fieldOf(asks("dance", "a"))).isEqualTo("work");
    verifyNoInteractions(forms);
  }

  private String fieldOf(BulkForm form) {
    Invalid[] invalid = new Invalid[1];
    assertThatThrownBy(() -> bulk.check(form))
        .isInstanceOfSatisfying(Invalid.class, refusal -> invalid[0] = refusal);
    return invalid[0].errors().stream().map(FieldError::field).findFirst().orElseThrow();
  }

  private static WebApplicationException refusal(int status) {
    Response response = mock();
    when(response.getStatus()).thenReturn(status);
    WebApplicationException refusal = mock();
    when(refusal.getResponse()).thenReturn(response);
    return refusal;
  }

  private static BulkForm asks(String work, String... ids) {
    BulkForm form = new BulkForm();
    form.work = work;
    form.ticked = List.of(ids);
    return form;
  }

  private static ResponderTask step(String id) {
    LocalText name = LocalText.verbatim("Step " + id);
    return new ResponderTask(
        id,
        Optional.of(new IncidentId("7")),
        Optional.empty(),
        "site-outage",
        "Task_X",
        new StepTexts(name, name, name, Optional.empty(), name, List.of(), ""),
        "responder",
        Optional.empty(),
        Instant.EPOCH,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }
}
