package io.tocsin.delivery;

import io.tocsin.plan.Plans;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** Gives other packages' tests what is package-private here. */
public final class DeliveryHouse {

  private DeliveryHouse() {}

  public static Deliveries deliveries(EntityManager entityManager) {
    return new JpaDeliveries(entityManager);
  }

  /** Of an installation without channels. */
  public static AddressBook addressBook(Plans plans) {
    return new AddressBook(plans, name -> Optional.empty(), new Channels(List.of()));
  }
}
