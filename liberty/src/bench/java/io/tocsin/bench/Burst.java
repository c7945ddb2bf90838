package io.tocsin.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;

/** The same number of starts as fast as four callers can, each waiting for its answer. */
final class Burst {

  private static final int CALLERS = 4;
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private Burst() {}

  /** Starts a second, each start answered and committed. */
  static double perSecond(int starts, Callable<?> start) throws InterruptedException {
    ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    try {
      List<Callable<Object>> work = new ArrayList<>();
      for (int i = 0; i < starts; i++) {
        work.add(start::call);
      }
      long begin = System.nanoTime();
      for (Future<Object> done : callers.invokeAll(work)) {
        done.get();
      }
      return starts * 1e9 / (System.nanoTime() - begin);
    } catch (ExecutionException e) {
      throw new IllegalStateException("a start failed", e);
    } finally {
      callers.shutdownNow();
    }
  }

  /** Waits until what was started has come to rest, so that the next measurement begins idle. */
  static void awaitRest(Callable<Boolean> settled) throws Exception {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!settled.call()) {
      if (System.nanoTime() > end) {
        throw new TimeoutException("not at rest after " + PATIENCE);
      }
      Thread.sleep(50);
    }
  }
}
