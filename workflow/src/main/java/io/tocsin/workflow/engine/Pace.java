package io.tocsin.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * How many transactions in the background run at once on this node: as many as it has processors,
 * and two at least. More would not be done sooner; they would only meet each other at the same
 * incident, and keep waiting what comes in. Calls to the outside world are not counted: they wait,
 * they do not work.
 */
@ApplicationScoped
public class Pace {

  private final Semaphore turns;
  private final Semaphore lent;

  public Pace() {
    this(Math.max(2, Runtime.getRuntime().availableProcessors()));
  }

  Pace(int most) {
    turns = new Semaphore(most, true);
    lent = new Semaphore(most - 1);
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
      return transaction.get();
    } finally {
      turns.release();
    }
  }

  /**
   * Runs at once what must not wait, on a turn of the background's if one is free: while a storm
   * comes in, the background is left one turn.
   */
  public <T> T ahead(Supplier<T> urgent) {
    if (!lent.tryAcquire()) {
      return urgent.get();
    }
    try {
      return turns.tryAcquire() ? returning(turns, urgent) : urgent.get();
    } finally {
      lent.release();
    }
  }

  private static <T> T returning(Semaphore taken, Supplier<T> work) {
    try {
      return work.get();
    } finally {
      taken.release();
    }
  }
}
