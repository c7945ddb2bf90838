package io.tocsin.workflow.world;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.function.Supplier;

/** Looks of a test at facts. */
@ApplicationScoped
class InTransaction {

  @Transactional
  <T> T run(Supplier<T> work) {
    return work.get();
  }
}
