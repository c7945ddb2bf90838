package io.tocsin.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.tocsin.evidence.ProbeRequest.Purpose;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who watches takes nothing from those who respond. */
class AttemptsTest {

  private static final Duration LONG = Duration.ofMinutes(1);

  private final Attempts attempts = new Attempts();
  private final ExecutorService callers = Executors.newCachedThreadPool();
  private final CountDownLatch answer = new CountDownLatch(1);

  @AfterEach
  void stop() {
    answer.countDown();
    callers.shutdownNow();
    attempts.stop();
  }

  @Test
  void aResponderLooksWhileEveryWatchHangs() throws Exception {
    hangAll();

    assertThatThrownBy(() -> attempts.within(Purpose.WATCHING, LONG, attempt -> "seen"))
        .isInstanceOf(RejectedExecutionException.class);
    String seen = attempts.within(Purpose.RESPONDING, LONG, attempt -> "seen");
    assertThat(seen).isEqualTo("seen");
  }

  @Test
  void aPartOfALookIsOnTheThreadsOfTheWhole() throws Exception {
    hangAll();

    String seen =
        attempts.within(
            Purpose.RESPONDING,
            LONG,
            whole ->
                attempts.within(whole, LONG, part -> "a")
                    + attempts.together(whole, List.of(part -> "b")).get(0));

    assertThat(seen).isEqualTo("ab");
  }

  private void hangAll() throws InterruptedException {
    CountDownLatch hanging = new CountDownLatch(Attempts.MOST);
    List<Future<?>> looks = new ArrayList<>();
    for (int i = 0; i < Attempts.MOST; i++) {
      looks.add(
          callers.submit(
              () ->
                  attempts.within(
                      Purpose.WATCHING,
                      LONG,
                      attempt -> {
                        hanging.countDown();
                        return answer.await(1, TimeUnit.MINUTES);
                      })));
    }
    assertThat(hanging.await(1, TimeUnit.MINUTES)).isTrue();
    assertThat(looks).noneMatch(Future::isDone);
  }
}
