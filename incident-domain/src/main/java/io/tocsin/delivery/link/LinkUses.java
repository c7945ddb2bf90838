package io.tocsin.delivery.link;

import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Which links were used. */
@ApplicationScoped
class LinkUses {

  private final EntityManager entityManager;

  @Inject
  LinkUses(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected LinkUses() {
    this(null);
  }

  boolean isUsed(DeliveryId delivery) {
    @Nullable LinkUse use = entityManager.find(LinkUse.class, delivery.value());
    return use != null;
  }

  /** Whether this caller is the first; the delivery's row makes two clicks at once take turns. */
  boolean take(DeliveryId id, Instant now) {
    @Nullable Delivery delivery =
        entityManager.find(Delivery.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    if (delivery == null || isUsed(id)) {
      return false;
    }
    entityManager.persist(new LinkUse(id, now.truncatedTo(ChronoUnit.MICROS)));
    return true;
  }
}
