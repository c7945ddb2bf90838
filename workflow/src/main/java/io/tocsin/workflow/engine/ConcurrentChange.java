package io.tocsin.workflow.engine;

import java.util.stream.Stream;
import org.camunda.bpm.engine.OptimisticLockingException;

/**
 * Two transactions changed the same running process, often a person's and a timer's: this one was
 * rolled back as a whole and may be tried again.
 */
public final class ConcurrentChange {

  private static final int DEEPEST_CAUSE = 20;

  private ConcurrentChange() {}

  /** Whether it is why the exception was thrown. */
  public static boolean caused(Throwable thrown) {
    return Stream.<Throwable>iterate(thrown, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST_CAUSE)
        .anyMatch(OptimisticLockingException.class::isInstance);
  }
}
