package io.tocsin.delivery;

import java.util.UUID;

/** Identity of a delivery: stays the same over all its attempts, opaque to callers. */
public record DeliveryId(String value) {

  public DeliveryId {
    if (!value.matches("[A-Za-z0-9-]{1,36}")) {
      throw new IllegalArgumentException("not a delivery id: " + value);
    }
  }

  public static DeliveryId fresh() {
    return new DeliveryId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
