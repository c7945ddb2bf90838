package io.tocsin.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

/**
 * Lets one transaction at a time through a named gate, on all nodes: what two transactions must not
 * decide at once (opening an incident for one service, running on one target) is decided behind it.
 */
@ApplicationScoped
public class Gates {

  private final EntityManager entityManager;
  private final GateBuilder builder;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Gates() {
    this(null, null);
  }

  @Inject
  public Gates(EntityManager entityManager, GateBuilder builder) {
    this.entityManager = entityManager;
    this.builder = builder;
  }

  /** Waits for the gate and holds it until the caller's transaction ends. */
  public void enter(String name) {
    if (entityManager.find(Gate.class, name, LockModeType.PESSIMISTIC_WRITE) == null) {
      builder.build(name);
      entityManager.find(Gate.class, name, LockModeType.PESSIMISTIC_WRITE);
    }
  }
}
