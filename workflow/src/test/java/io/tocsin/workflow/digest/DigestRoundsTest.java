package io.tocsin.workflow.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.digest.DigestSchedule;
import io.tocsin.workflow.engine.AwaitedProcess;
import io.tocsin.workflow.engine.MemoryEngine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** However often and on however many nodes Tocsin starts, one digest is waited for. */
class DigestRoundsTest {

  private static final Instant MONDAY = Instant.parse("2030-01-07T01:00:00Z");

  private Instant now = MONDAY.minus(Duration.ofDays(3));
  private Optional<Instant> due = Optional.of(MONDAY);
  private final ProcessEngine engine = engine();

  @BeforeEach
  void deploy() {
    engine
        .getRepositoryService()
        .createDeployment()
        .addClasspathResource("processes/unreached-digest.bpmn")
        .deploy();
    start();
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aSecondStartLeavesTheOneThatWaits() {
    String first = waiting().get(0).getId();

    start();

    assertThat(waiting()).extracting(ProcessInstance::getId).containsExactly(first);
  }

  @Test
  void anotherTimeOfThePlanMovesIt() {
    due = Optional.of(MONDAY.plus(Duration.ofHours(1)));

    start();

    assertThat(awaited()).containsExactly(MONDAY.plus(Duration.ofHours(1)));
  }

  @Test
  void oneWhoseTimeCameWhileNoNodeRanIsStillTold() {
    now = MONDAY.plus(Duration.ofHours(2));
    due = Optional.of(MONDAY.plus(Duration.ofDays(7)));

    start();

    assertThat(awaited()).containsExactly(MONDAY);
  }

  @Test
  void aPlanThatWantsNoneEndsTheWaiting() {
    due = Optional.empty();

    start();

    assertThat(waiting()).isEmpty();
  }

  private void start() {
    new DigestRounds(
            engine.getRuntimeService(),
            new AwaitedProcess(
                engine.getRuntimeService(),
                engine.getRepositoryService(),
                Clock.fixed(now, ZoneOffset.UTC)),
            new Calendar())
        .ensureAwaited();
  }

  private List<ProcessInstance> waiting() {
    return engine
        .getRuntimeService()
        .createProcessInstanceQuery()
        .processDefinitionKey(DigestRounds.PROCESS)
        .list();
  }

  private List<Instant> awaited() {
    return waiting().stream()
        .map(round -> engine.getRuntimeService().getVariable(round.getId(), DigestRounds.DUE))
        .map(awaited -> ((Date) awaited).toInstant())
        .toList();
  }

  private static ProcessEngine engine() {
    return MemoryEngine.configuration().buildProcessEngine();
  }

  private final class Calendar extends DigestSchedule {

    @Override
    public void decideAlone() {
      // the test is alone
    }

    @Override
    public Optional<Instant> nextDue() {
      return due;
    }
  }
}
