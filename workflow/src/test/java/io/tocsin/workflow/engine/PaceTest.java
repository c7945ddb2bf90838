package io.tocsin.workflow.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Pace pace = new Pace(3);
  private final CountDownLatch open = new CountDownLatch(1);
  private final AtomicInteger running = new AtomicInteger();
  private final List<CompletableFuture<Void>> all = new ArrayList<>();

  @AfterEach
  void openAll() {
    open.countDown();
    all.forEach(CompletableFuture::join);
  }

  @Test
  void takesTurnsInTheBackground() throws InterruptedException {
    CountDownLatch three = startInBackground(5, 3);

    assertThat(three.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    assertThat(running).hasValue(3);
  }

  @Test
  void whatIsUrgentNeverWaitsForTheBackground() throws InterruptedException {
    startInBackground(3, 3).await();

    assertThat(pace.ahead(() -> "at once")).isEqualTo("at once");
  }

  @Test
  void theBackgroundGoesOnHoweverMuchIsUrgent() throws InterruptedException {
    startUrgent(4).await();

    CountDownLatch one = startInBackground(1, 1);

    assertThat(one.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void theBackgroundGivesWayWhileAllProcessorsAreWanted() throws InterruptedException {
    startUrgent(3).await();

    assertThat(nanosOfOneTurn()).isGreaterThan(Duration.ofMillis(15).toNanos());
  }

  private long nanosOfOneTurn() {
    long begin = System.nanoTime();
    return pace.take(System::nanoTime) - begin;
  }

  private CountDownLatch startUrgent(int count) {
    CountDownLatch urgent = new CountDownLatch(count);
    for (int i = 0; i < count; i++) {
      start(
          () ->
              pace.ahead(
                  () -> {
                    urgent.countDown();
                    await();
                    return "";
                  }));
    }
    return urgent;
  }

  private CountDownLatch startInBackground(int count, int expected) {
    CountDownLatch latch = new CountDownLatch(expected);
    for (int i = 0; i < count; i++) {
      start(
          () ->
              pace.run(
                  () -> {
                    running.incrementAndGet();
                    latch.countDown();
                    await();
                  }));
    }
    return latch;
  }

  private void start(Runnable work) {
    all.add(CompletableFuture.runAsync(work, task -> new Thread(task).start()));
  }

  private void await() {
    try {
      assertThat(open.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
