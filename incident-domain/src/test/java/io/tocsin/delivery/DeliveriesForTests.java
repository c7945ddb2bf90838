package io.tocsin.delivery;

import jakarta.persistence.EntityManager;

/** The stored deliveries, for tests of what uses them. */
public final class DeliveriesForTests {

  private DeliveriesForTests() {}

  public static Deliveries over(EntityManager entityManager) {
    return new JpaDeliveries(entityManager);
  }
}
