package io.tocsin.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many transactions in the background run at once on this node: as many as it has processors,
 * and two at least. More would not be done sooner; they would only meet each other at the same
 * incident, and keep waiting what comes in. While what comes in could use all processors, each of
 * them first gives way for a moment. Calls to the outside world are not counted: they wait, they do
 * not work.
 */
@ApplicationScoped
public class Pace {

  private static final Duration LONGEST_GIVING_WAY = Duration.ofMillis(20);

  private final int most;
  private final Semaphore turns;
  private int urgent;

  public Pace() {
    this(Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  Pace(int most) {
    this.most = most;
    turns = new Semaphore(most, true);
  }

  /** Runs a transaction when it is its turn; not to be called within another turn. */
  public void run(Runnable transaction) {
    take(
        () -> {
          transaction.run();
          return true;
        });
  }

  /** The same for one that answers something. */
  public <T> T take(Supplier<T> transaction) {
    turns.acquireUninterruptibly();
    try {
      giveWay();
      return transaction.get();
    } finally {
      turns.release();
    }
  }

  /** Runs at once what must not wait for the background. */
  public <T> T ahead(Supplier<T> work) {
    count(1);
    try {
      return work.get();
    } finally {
      count(-1);
    }
  }

  private synchronized void count(int more) {
    urgent += more;
    if (urgent < most) {
      notifyAll();
    }
  }

  private synchronized void giveWay() {
    long end = System.nanoTime() + LONGEST_GIVING_WAY.toNanos();
    long left = LONGEST_GIVING_WAY.toMillis();
    try {
      while (urgent >= most && left > 0) {
        wait(left);
        left = (end - System.nanoTime()) / 1_000_000;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
