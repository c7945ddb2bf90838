package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JpaDeliveries implements Deliveries {

  private static final Set<DeliveryState> DEAD =
      EnumSet.of(DeliveryState.FAILED, DeliveryState.UNKNOWN);

  private final EntityManager entityManager;

  @Inject
  JpaDeliveries(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected JpaDeliveries() {
    this(null);
  }

  @Override
  public void add(Delivery delivery) {
    entityManager.persist(delivery);
  }

  @Override
  public Optional<Delivery> find(DeliveryId id) {
    @Nullable Delivery found = entityManager.find(Delivery.class, id.value());
    return Optional.ofNullable(found);
  }

  @Override
  public Optional<Delivery> find(DeliveryKey key) {
    return entityManager
        .createQuery(
            "select d from Delivery d where d.incidentId = :incident and d.event = :event"
                + " and d.recipient = :recipient and d.channel = :channel",
            Delivery.class)
        .setParameter("incident", key.incident().value())
        .setParameter("event", key.event())
        .setParameter("recipient", key.recipient())
        .setParameter("channel", key.channel())
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<Delivery> of(IncidentId incident) {
    return entityManager
        .createQuery(
            "select d from Delivery d left join fetch d.attempts where d.incidentId = :incident"
                + " order by d.createdAt, d.id",
            Delivery.class)
        .setParameter("incident", incident.value())
        .getResultList();
  }

  @Override
  public List<Delivery> deadLetters(int limit) {
    return entityManager
        .createQuery(
            "select d from Delivery d where d.state in :dead order by d.createdAt desc, d.id",
            Delivery.class)
        .setParameter("dead", DEAD)
        .setMaxResults(limit)
        .getResultList();
  }

  @Override
  public long countDeadLetters() {
    return entityManager
        .createQuery("select count(d) from Delivery d where d.state in :dead", Long.class)
        .setParameter("dead", DEAD)
        .getSingleResult();
  }
}
