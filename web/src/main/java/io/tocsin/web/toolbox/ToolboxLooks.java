package io.tocsin.web.toolbox;

import io.tocsin.evidence.Probing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Looks for somebody who reads the toolbox: at once, with the probe's own time-out, and only a few
 * at a time, so that clicks cannot take the threads that an emergency needs.
 */
@ApplicationScoped
class ToolboxLooks {

  private static final int AT_ONCE = 4;

  private final Semaphore places = new Semaphore(AT_ONCE);
  private final Probing probing;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ToolboxLooks() {
    this(null);
  }

  @Inject
  ToolboxLooks(Probing probing) {
    this.probing = probing;
  }

  /** Empty when too many look already; must not be called in a transaction. */
  Optional<Probing.Look> look(String probe) {
    if (!places.tryAcquire()) {
      return Optional.empty();
    }
    try {
      return Optional.of(probing.look(probe));
    } finally {
      places.release();
    }
  }
}
