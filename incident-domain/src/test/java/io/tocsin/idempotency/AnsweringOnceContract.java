package io.tocsin.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.delivery.VirtualClock;
import io.tocsin.persistence.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A command that comes twice happens once, on every database. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class AnsweringOnceContract {

  private final VirtualClock clock = new VirtualClock();
  private TestDatabase database;

  abstract TestDatabase open();

  @BeforeAll
  void openDatabase() {
    database = open();
  }

  @AfterAll
  void closeDatabase() {
    database.close();
  }

  @Test
  void theSameCommandIsGivenItsFirstAnswer() {
    KeyedRequest request = request("body");
    AtomicInteger effects = new AtomicInteger();

    Answer first = answer(request, effects::incrementAndGet);
    Answer again = answer(request, effects::incrementAndGet);

    assertThat(first).isEqualTo(new Answer(201, Optional.of("/made"), "1"));
    assertThat(again).isEqualTo(first);
    assertThat(effects).hasValue(1);
  }

  @Test
  void withoutAKeyACommandHappensEachTime() {
    AtomicInteger effects = new AtomicInteger();

    answer(Optional.empty(), effects::incrementAndGet);
    answer(Optional.empty(), effects::incrementAndGet);

    assertThat(effects).hasValue(2);
  }

  @Test
  void anotherCommandWithTheSameKeyIsRefused() {
    KeyedRequest request = request("body");
    answer(request, () -> 1);

    KeyedRequest other = new KeyedRequest(request.caller(), request.key(), "another body");

    assertThatThrownBy(() -> answer(other, () -> 2)).isInstanceOf(KeyReused.class);
  }

  @Test
  void keysOfTwoCallersHaveNothingToDoWithEachOther() {
    KeyedRequest request = request("body");
    answer(request, () -> 1);

    assertThat(answer(new KeyedRequest("another", request.key(), "other"), () -> 2).body())
        .isEqualTo("2");
  }

  @Test
  void aCommandThatFailedLeavesNoKeyBehind() {
    KeyedRequest request = request("body");
    assertThatThrownBy(
            () ->
                answer(
                    request,
                    () -> {
                      throw new IllegalStateException("wrong state");
                    }))
        .hasMessage("wrong state");

    assertThat(answer(request, () -> 2).body()).isEqualTo("2");
  }

  @Test
  void aKeyIsKeptForADay() {
    KeyedRequest request = request("body");
    answer(request, () -> 1);

    clock.pass(Duration.ofHours(24).minusSeconds(1));
    assertThat(answer(request, () -> 2).body()).isEqualTo("1");

    clock.pass(Duration.ofSeconds(1));
    assertThat(answer(request, () -> 3).body()).isEqualTo("3");
  }

  @Test
  void twoAtOnceHappenOnce() throws Exception {
    KeyedRequest request = request("body");
    CountDownLatch firstIsAtIt = new CountDownLatch(1);
    CountDownLatch secondIsComing = new CountDownLatch(1);
    ExecutorService callers = Executors.newFixedThreadPool(2);
    try {
      Future<Answer> first =
          callers.submit(
              () ->
                  answer(
                      request,
                      () -> {
                        firstIsAtIt.countDown();
                        await(secondIsComing);
                        return 1;
                      }));
      await(firstIsAtIt);
      Future<Answer> second =
          callers.submit(
              () -> {
                secondIsComing.countDown();
                return answer(request, () -> 2);
              });

      assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(first.get(30, TimeUnit.SECONDS));
      assertThat(first.get().body()).isEqualTo("1");
    } finally {
      callers.shutdownNow();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static KeyedRequest request(String body) {
    return new KeyedRequest("PROGRAM:test", UUID.randomUUID().toString(), "POST /x " + body);
  }

  private Answer answer(KeyedRequest request, Supplier<Integer> effect) {
    return answer(Optional.of(request), effect);
  }

  private Answer answer(Optional<KeyedRequest> request, Supplier<Integer> effect) {
    return new AnsweringOnce(new InOwnTransactions(), clock)
        .answer(
            request,
            effect,
            result -> new Answer(201, Optional.of("/made"), Integer.toString(result)));
  }

  /** What the container's transactions do. */
  private final class InOwnTransactions extends AnsweredRequests {

    @Override
    public <T> Answer answer(
        Optional<KeyedRequest> request, Supplier<T> effect, Function<T, Answer> render) {
      return database.inTransaction(em -> on(em).answer(request, effect, render));
    }

    @Override
    public void forgetOld() {
      database.doInTransaction(em -> on(em).forgetOld());
    }

    private AnsweredRequests on(EntityManager entityManager) {
      return new AnsweredRequests(entityManager, clock);
    }
  }
}
