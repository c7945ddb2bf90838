package io.tocsin.delivery;

import jakarta.persistence.EntityManager;

/** Gives other packages' tests what is package-private here. */
public final class DeliveryHouse {

  private DeliveryHouse() {}

  public static Deliveries deliveries(EntityManager entityManager) {
    return new JpaDeliveries(entityManager);
  }
}
