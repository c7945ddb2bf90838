package io.tocsin.idempotency;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;

/**
 * Runs a command in a transaction; one that comes again with the same key within 24 hours is given
 * the answer of the first, and its effect does not happen twice, on any node (spec, O4). A command
 * that failed leaves no key behind.
 */
@ApplicationScoped
public class AnsweringOnce {

  private static final Duration SWEEP = Duration.ofHours(1);

  private final AnsweredRequests answered;
  private final Clock clock;
  private final AtomicLong sweptAtMillis = new AtomicLong();

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AnsweringOnce() {
    this(null, null);
  }

  @Inject
  AnsweringOnce(AnsweredRequests answered, Clock clock) {
    this.answered = answered;
    this.clock = clock;
  }

  /**
   * @param request absent when the caller gave no key
   * @param effect what the command does
   * @param render called with the effect's result once it is written, in the same transaction
   * @throws KeyReused when the key came with another request before
   */
  public <T> Answer answer(
      Optional<KeyedRequest> request, Supplier<T> effect, Function<T, Answer> render) {
    request.ifPresent(keyed -> sweep());
    try {
      return answered.answer(request, effect, render);
    } catch (RuntimeException e) {
      if (request.isEmpty() || !sameKeyAtOnce(e)) {
        throw e;
      }
      // The other one has committed by now: this finds its answer.
      return answered.answer(request, effect, render);
    }
  }

  private void sweep() {
    long now = clock.millis();
    long before = sweptAtMillis.get();
    if (before + SWEEP.toMillis() < now && sweptAtMillis.compareAndSet(before, now)) {
      answered.forgetOld();
    }
  }

  private static boolean sameKeyAtOnce(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConstraintViolationException) {
        return true;
      }
    }
    return false;
  }
}
