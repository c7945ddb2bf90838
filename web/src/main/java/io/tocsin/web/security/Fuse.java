package io.tocsin.web.security;

import io.tocsin.web.error.DatabaseGone;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

/**
 * Keeps requests from waiting for a database that does not answer, until no thread is left for
 * anything else: once one found it gone, the others are sent away at once, but for one at a time,
 * which finds out whether it is back.
 */
@ApplicationScoped
class Fuse {

  private final AtomicBoolean trying = new AtomicBoolean();
  private volatile boolean blown;

  /** The database was gone a moment ago, and another request tries whether it still is. */
  static final class Blown extends RuntimeException {

    private static final long serialVersionUID = 1L;

    Blown() {
      super("the database was gone a moment ago");
    }
  }

  /**
   * What the database answers.
   *
   * @throws Blown when it was not asked
   */
  public <T> T ask(Supplier<T> question) {
    if (!blown) {
      return watched(question);
    }
    if (!trying.compareAndSet(false, true)) {
      throw new Blown();
    }
    try {
      return watched(question);
    } finally {
      trying.set(false);
    }
  }

  private <T> T watched(Supplier<T> question) {
    try {
      T answer = question.get();
      blown = false;
      return answer;
    } catch (RuntimeException e) {
      if (DatabaseGone.caused(e)) {
        blown = true;
      }
      throw e;
    }
  }
}
