package io.tocsin.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;

/**
 * Gives background work a request context of its own. A shared {@code RequestContextController}
 * must not be used for this: it remembers one activation for all threads and leaves contexts
 * behind.
 */
@ApplicationScoped
public class InRequest {

  @ActivateRequestContext
  public void run(Runnable work) {
    work.run();
  }
}
