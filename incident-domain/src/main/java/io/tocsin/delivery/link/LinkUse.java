package io.tocsin.delivery.link;

import io.tocsin.delivery.DeliveryId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The link of a delivery has done its work. */
@Entity
@Table(name = "acknowledge_link_use")
class LinkUse {

  @Id
  @Column(name = "delivery_id")
  private String deliveryId;

  @Column(name = "used_at")
  private Instant usedAt;

  protected LinkUse() {}

  LinkUse(DeliveryId delivery, Instant usedAt) {
    deliveryId = delivery.value();
    this.usedAt = usedAt;
  }
}
