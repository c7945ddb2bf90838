package io.tocsin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.OptimisticLockException;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;

class ConflictTest {

  private final AtomicInteger tries = new AtomicInteger();

  @Test
  void whatMetAnotherTransactionIsDoneAnew() {
    String answer =
        Conflict.retryFor(
            () -> {
              if (tries.incrementAndGet() < 5) {
                throw new IllegalStateException(new OptimisticLockingException("met a job"));
              }
              return "done";
            });

    assertThat(answer).isEqualTo("done");
    assertThat(tries).hasValue(5);
  }

  @Test
  void whatAlwaysMeetsAnotherIsGivenUpInTheEnd() {
    assertThatThrownBy(
            () ->
                Conflict.retry(
                    () -> {
                      tries.incrementAndGet();
                      throw new OptimisticLockException();
                    }))
        .isInstanceOf(OptimisticLockException.class);

    assertThat(tries).hasValue(10);
  }

  @Test
  void anyOtherFailureIsNotRepeated() {
    assertThatThrownBy(
            () ->
                Conflict.retry(
                    () -> {
                      tries.incrementAndGet();
                      throw new IllegalArgumentException("no");
                    }))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(tries).hasValue(1);
  }

  @Test
  void aProcessThatEndedWhileItsStepWasReadIsReadAgain() {
    NullPointerException stumbled = new NullPointerException("processInstance is null");
    stumbled.setStackTrace(
        new StackTraceElement[] {
          new StackTraceElement(
              ExecutionEntity.class.getName(), "ensureExecutionTreeInitialized", null, 1)
        });

    assertThat(Conflict.caused(stumbled)).isTrue();
    assertThat(Conflict.caused(new NullPointerException("ours"))).isFalse();
  }
}
