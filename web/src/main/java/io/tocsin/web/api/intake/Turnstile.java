package io.tocsin.web.api.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How many requests of monitoring systems are worked at once on this node; the others wait a second
 * for their turn and are then sent away, to come again (spec, I6).
 */
@ApplicationScoped
class Turnstile {

  private static final long WAIT_MILLIS = 1000;

  private final Semaphore turns;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Turnstile() {
    turns = null;
  }

  @Inject
  public Turnstile(
      @ConfigProperty(name = "tocsin.intake.concurrency", defaultValue = "16") int concurrency) {
    turns = new Semaphore(concurrency, true);
  }

  /** Whether it is this request's turn; then {@link #leave} has to follow. */
  public boolean enter() {
    try {
      return turns.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  public void leave() {
    turns.release();
  }
}
