package io.tocsin.workflow.review;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.incident.Actor;
import io.tocsin.review.EndingReview;
import io.tocsin.review.PlanReview;
import io.tocsin.review.PlanReviews;
import io.tocsin.review.ReviewId;
import io.tocsin.review.ReviewSchedule;
import io.tocsin.workflow.engine.AwaitedProcess;
import io.tocsin.workflow.engine.MemoryEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However often and on however many nodes Tocsin starts, one review is waited for (spec, PR8). */
class ReviewRoundsTest {

  private static final Instant SOON = Instant.parse("2030-01-01T00:00:00Z");

  private Instant due = SOON;
  private Optional<PlanReview> running = Optional.empty();
  private final List<ReviewId> ranOut = new ArrayList<>();
  private final ProcessEngine engine = engine();
  private final ReviewRounds rounds =
      new ReviewRounds(
          engine.getRuntimeService(),
          new AwaitedProcess(
              engine.getRuntimeService(), engine.getRepositoryService(), Clock.systemUTC()),
          new Running(),
          new Calendar(),
          new Ending());

  @BeforeEach
  void deploy() {
    deploy("1.0");
    rounds.ensureAwaited();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aSecondStartLeavesTheOneThatWaits() {
    String first = waiting().getId();

    rounds.ensureAwaited();

    assertThat(waiting().getId()).isEqualTo(first);
  }

  @Test
  void anotherIntervalOfThePlanMovesTheDay() {
    due = SOON.plus(Duration.ofDays(30));

    rounds.ensureAwaited();

    assertThat(engine.getRuntimeService().getVariable(waiting().getId(), ReviewVariables.DUE))
        .isEqualTo(Date.from(due));
  }

  @Test
  void aNewerModelIsWaitedFor() {
    String older = waiting().getProcessDefinitionId();
    deploy("2.0");

    rounds.ensureAwaited();

    assertThat(waiting().getProcessDefinitionId()).isNotEqualTo(older);
  }

  @Test
  void aReviewThatRunsIsLeftAlone() {
    new CamundaReviewProcess(engine.getRuntimeService()).reviewNow(Actor.person("wang"));
    String first = waiting().getId();
    running = Optional.of(new Begun());
    deploy("2.0");
    due = SOON.plus(Duration.ofDays(30));

    rounds.ensureAwaited();

    assertThat(waiting().getId()).isEqualTo(first);
    assertThat(engine.getRuntimeService().getVariable(first, ReviewVariables.REQUESTED_BY))
        .isEqualTo("wang");
  }

  @Test
  void aReviewWhoseProcessIsGoneEndsUnfinishedAndTheNextIsAwaited() {
    running = Optional.of(new Begun());

    rounds.ensureAwaited();

    assertThat(ranOut).containsExactly(new ReviewId("7"));
    assertThat(waiting()).isNotNull();
  }

  private ProcessInstance waiting() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(ReviewRounds.PROCESS)
        .singleResult();
  }

  private void deploy(String version) {
    BpmnModelInstance model =
        Bpmn.readModelFromStream(
            ReviewRoundsTest.class.getResourceAsStream("/processes/plan-review.bpmn"));
    model
        .getModelElementsByType(Process.class)
        .forEach(process -> process.setCamundaVersionTag(version));
    engine
        .getRepositoryService()
        .createDeployment()
        .addModelInstance("plan-review.bpmn", model)
        .deploy();
  }

  private ProcessEngine engine() {
    StandaloneInMemProcessEngineConfiguration configuration = MemoryEngine.configuration();
    configuration.setBeans(
        new HashMap<>(
            Map.of(
                "scheduleReview",
                (JavaDelegate)
                    execution -> execution.setVariable(ReviewVariables.DUE, Date.from(due)),
                "beginReview",
                (JavaDelegate) ReviewRoundsTest::begin)));
    return configuration.buildProcessEngine();
  }

  private static void begin(DelegateExecution execution) {
    execution.setVariable("reviewId", "7");
    execution.setVariable(ReviewVariables.UNTIL, Date.from(SOON));
    execution.setVariable("confirmations", new ArrayList<>());
  }

  private final class Running extends PlanReviews {

    @Override
    public Optional<PlanReview> running() {
      return running;
    }
  }

  private static final class Begun extends PlanReview {

    @Override
    public ReviewId id() {
      return new ReviewId("7");
    }
  }

  private final class Calendar extends ReviewSchedule {

    @Override
    public void decideAlone() {
      // the test is alone
    }

    @Override
    public Instant nextDue() {
      return due;
    }
  }

  private final class Ending extends EndingReview {

    @Override
    public void runOut(ReviewId id) {
      ranOut.add(id);
    }
  }
}
