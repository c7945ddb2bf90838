package io.tocsin.workflow.task;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.review.ConfirmationId;
import io.tocsin.review.ReviewId;
import io.tocsin.workflow.engine.MemoryEngine;
import io.tocsin.workflow.model.Models;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Steps of a review of the plan in the list of all steps (spec, PR8, U1). */
class ReviewStepsTest {

  private static final Date LATER = Date.from(Instant.parse("2030-01-01T00:00:00Z"));

  private final ProcessEngine engine = engine();
  private final ResponderTasks tasks =
      new ResponderTasks(
          engine.getTaskService(),
          engine.getRuntimeService(),
          engine.getHistoryService(),
          new Models(engine.getRepositoryService()));

  @BeforeEach
  void aReviewRunsInWhichOneOfTwoContactsCannotBeReached() {
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/plan-review.bpmn")
        .addClasspathResource("processes/contact-confirmation.bpmn")
        .deploy();
    engine
        .getRuntimeService()
        .startProcessInstanceByKey("plan-review", "plan-review", Map.of("priority", 1));
    engine.getRuntimeService().createMessageCorrelation("ReviewRequested").correlate();
    engine
        .getExternalTaskService()
        .fetchAndLock(2, "worker")
        .topic("contact-confirmation", 60_000)
        .execute()
        .stream()
        .filter(task -> "12".equals(task.getVariables().get("confirmationId")))
        .map(LockedExternalTask::getId)
        .forEach(
            id ->
                engine
                    .getExternalTaskService()
                    .handleBpmnError(id, "worker", "Undeliverable", "no such box"));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void belongToTheReviewAndToNoIncident() {
    assertThat(tasks.list(TaskFilter.all()))
        .extracting(ResponderTask::step)
        .containsExactlyInAnyOrder("Task_ReviewPlan", "Task_ReachOtherwise");
    assertThat(tasks.list(TaskFilter.all()))
        .allSatisfy(
            task -> {
              assertThat(task.incident()).isEmpty();
              assertThat(task.review()).contains(new ReviewId("7"));
              assertThat(task.dueAt()).contains(LATER.toInstant());
            });
  }

  @Test
  void onlyTheStepThatLooksForAContactIsAboutOne() {
    assertThat(step("Task_ReachOtherwise").confirmation()).contains(new ConfirmationId("12"));
    assertThat(step("Task_ReviewPlan").confirmation()).isEmpty();
  }

  private ResponderTask step(String id) {
    return tasks.list(TaskFilter.all()).stream()
        .filter(task -> task.step().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ProcessEngine engine() {
    StandaloneInMemProcessEngineConfiguration configuration = MemoryEngine.configuration();
    JavaDelegate schedule = execution -> execution.setVariable("reviewDueAt", LATER);
    JavaDelegate begin =
        execution -> {
          execution.setVariable("reviewId", "7");
          List.of("reviewUntil", "remindAt", "answerUntil")
              .forEach(name -> execution.setVariable(name, LATER));
          execution.setVariable("confirmations", new ArrayList<>(List.of("11", "12")));
        };
    configuration.setBeans(new HashMap<>(Map.of("scheduleReview", schedule, "beginReview", begin)));
    return configuration.buildProcessEngine();
  }
}
