package io.tocsin.probe;

import io.tocsin.target.Attempt;
import io.tocsin.target.HttpTarget;
import io.tocsin.target.Reasons;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Many requests of one page, some at once, each over a connection of its own. */
final class LoadRun {

  private static final int MOST_BODY = 256 * 1024;

  private final HttpTarget http;
  private final URI url;
  private final int status;

  private final List<Double> latencies = new ArrayList<>();
  private final Map<String, Integer> errors = new TreeMap<>();
  private Optional<Exception> firstError = Optional.empty();

  LoadRun(HttpTarget http, URI url, int status) {
    this.http = http;
    this.url = url;
    this.status = status;
  }

  /** Sends them, and comes back when all are answered or the time has passed. */
  void send(int requests, int atOnce, Duration time, Attempt attempt) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(atOnce, LoadRun::thread);
    attempt.hold(threads::shutdownNow);
    AtomicInteger left = new AtomicInteger(requests);
    for (int i = 0; i < atOnce; i++) {
      threads.execute(
          () -> {
            while (left.getAndDecrement() > 0 && !Thread.currentThread().isInterrupted()) {
              get(attempt);
            }
          });
    }
    threads.shutdown();
    try {
      threads.awaitTermination(time.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      threads.shutdownNow();
    }
  }

  private void get(Attempt attempt) {
    try {
      HttpTarget.Answer answer = http.get(new HttpTarget.Question(url, MOST_BODY), attempt);
      if (answer.status() == status) {
        answered(answer.took());
      } else {
        failed("status " + answer.status(), Optional.empty());
      }
    } catch (Exception e) {
      if (!Thread.currentThread().isInterrupted()) {
        failed(Reasons.of(e).name(), Optional.of(e));
      }
    }
  }

  private synchronized void answered(Duration took) {
    latencies.add(took.toNanos() / 1_000_000.0);
  }

  private synchronized void failed(String what, Optional<Exception> thrown) {
    errors.merge(what, 1, Integer::sum);
    firstError = firstError.or(() -> thrown);
  }

  /** In milliseconds, of those that were answered as expected. */
  synchronized List<Double> latencies() {
    return List.copyOf(latencies);
  }

  /** How many ended otherwise, by what came instead. */
  synchronized Map<String, Integer> errors() {
    return new TreeMap<>(errors);
  }

  synchronized Optional<Exception> firstError() {
    return firstError;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tocsin-load");
    thread.setDaemon(true);
    return thread;
  }
}
