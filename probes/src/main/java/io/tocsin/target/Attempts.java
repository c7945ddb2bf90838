package io.tocsin.target;

import io.tocsin.evidence.ProbeRequest.Purpose;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs looks so that the caller comes back at the deadline or when it is interrupted, whatever the
 * target does. The look itself runs on a thread of this pool, which comes free too because all that
 * it holds is closed; only a name server that stays silent keeps one for longer, and then not more
 * than {@link #MOST} of them. Those who watch and those who respond have a pool each, so that no
 * number of targets that hang keeps a responder waiting.
 */
@ApplicationScoped
public class Attempts {

  static final int MOST = 64;

  private static final int AT_ONCE = 8;

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final ThreadPoolExecutor responding = pool();
  private final ThreadPoolExecutor watching = pool();

  /** What is done within one attempt. */
  @FunctionalInterface
  public interface Work<T> {
    T in(Attempt attempt) throws Exception;
  }

  /** As {@link #within(Purpose, Duration, Work)}, for a part of another attempt. */
  public <T> T within(Attempt whole, Duration limit, Work<T> work) throws Exception {
    return within(whole.purpose(), limit, work);
  }

  /**
   * Does the work.
   *
   * @throws SocketTimeoutException when {@code limit} has passed
   * @throws InterruptedException when the calling thread is interrupted; the work is given up
   * @throws java.util.concurrent.RejectedExecutionException when too many looks hang
   * @throws Exception what the work throws
   */
  public <T> T within(Purpose purpose, Duration limit, Work<T> work) throws Exception {
    Attempt attempt = new Attempt(limit, purpose);
    Future<T> looking = threads(purpose).submit(() -> HeldSockets.during(attempt, work));
    try {
      return result(looking, limit);
    } finally {
      looking.cancel(true);
      attempt.end();
    }
  }

  /**
   * Does several works of one attempt at once, a few at a time; in their order.
   *
   * @throws Exception what the first that fails throws; the others are given up
   */
  public <T> List<T> together(Attempt attempt, List<Work<T>> works) throws Exception {
    List<T> results = new ArrayList<>();
    for (int i = 0; i < works.size(); i += AT_ONCE) {
      results.addAll(batch(attempt, works.subList(i, Math.min(i + AT_ONCE, works.size()))));
    }
    return results;
  }

  private <T> List<T> batch(Attempt attempt, List<Work<T>> works) throws Exception {
    List<Future<T>> running = new ArrayList<>();
    try {
      for (Work<T> work : works) {
        running.add(threads(attempt.purpose()).submit(() -> HeldSockets.during(attempt, work)));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(result(one, attempt.left()));
      }
      return results;
    } finally {
      running.forEach(one -> one.cancel(true));
    }
  }

  private static <T> T result(Future<T> running, Duration limit) throws Exception {
    try {
      return running.get(limit.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw (SocketTimeoutException) new SocketTimeoutException("after " + limit).initCause(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Exception cause) {
        throw cause;
      }
      throw e;
    }
  }

  /** Threads at work now, for tests that nothing is left behind. */
  int working() {
    return responding.getActiveCount() + watching.getActiveCount();
  }

  @PreDestroy
  void stop() {
    responding.shutdownNow();
    watching.shutdownNow();
  }

  private ThreadPoolExecutor threads(Purpose purpose) {
    return purpose == Purpose.WATCHING ? watching : responding;
  }

  private static ThreadPoolExecutor pool() {
    return new ThreadPoolExecutor(
        0, MOST, 30, TimeUnit.SECONDS, new SynchronousQueue<>(), Attempts::thread);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tocsin-look-" + COUNT.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
