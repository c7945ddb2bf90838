package io.tocsin.workflow.engine;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.hibernate.StaleStateException;
import org.hibernate.exception.LockAcquisitionException;

/** Two transactions met at the same facts or the same token, and this one has to begin again. */
public final class Conflict {

  private static final int DEEPEST_CAUSE = 20;
  private static final int TRIES = 10;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private Conflict() {}

  /** Whether that is why it failed. */
  public static boolean caused(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST_CAUSE; depth++) {
      if (cause instanceof OptimisticLockException
          || cause instanceof PessimisticLockException
          || cause instanceof StaleStateException
          || cause instanceof LockAcquisitionException
          || cause instanceof OptimisticLockingException
          || isHalfRead(cause)) {
        return true;
      }
      cause = cause.getCause();
    }
    return false;
  }

  /**
   * The engine reads a step first and its process then; where another transaction ended that in
   * between, it stumbles over nothing. The next time it finds no step either.
   */
  private static boolean isHalfRead(Throwable cause) {
    return cause instanceof NullPointerException
        && cause.getStackTrace().length > 0
        && cause.getStackTrace()[0].getClassName().equals(ExecutionEntity.class.getName());
  }

  /**
   * Runs work that is a transaction of its own, anew while it meets others, up to ten times: what a
   * person asks for is not refused because a job of the engine was at the same incident.
   */
  public static void retry(Runnable work) {
    retryFor(
        () -> {
          work.run();
          return true;
        });
  }

  /** The same for work that answers something. */
  public static <T> T retryFor(Supplier<T> work) {
    for (int tried = 1; ; tried++) {
      try {
        return work.get();
      } catch (RuntimeException e) {
        if (tried == TRIES || !caused(e)) {
          throw e;
        }
        LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(PAUSE.toNanos() * tried));
      }
    }
  }
}
