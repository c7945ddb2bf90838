package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class JpaDeliveries implements Deliveries {

  private static final Set<DeliveryState> DEAD =
      EnumSet.of(DeliveryState.FAILED, DeliveryState.UNKNOWN);

  private static final Set<DeliveryState> UNDER_WAY =
      EnumSet.of(DeliveryState.PLANNED, DeliveryState.SENDING);
  private static final Set<DeliveryState> TAKEN =
      EnumSet.of(DeliveryState.ACCEPTED, DeliveryState.DELIVERED);

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
        .setParameter("incident", Delivery.stored(key.incident()))
        .setParameter("event", key.event())
        .setParameter("recipient", key.recipient())
        .setParameter("channel", key.channel())
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<Delivery> hold(DeliveryId id) {
    @Nullable Delivery found =
        entityManager.find(Delivery.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
    return Optional.ofNullable(found);
  }

  @Override
  public List<Delivery> underWayBefore(Delivery delivery) {
    DeliveryKey key = delivery.key();
    return alike(
            "and d.state in :states and d.id <> :id"
                + " and (d.createdAt < :at or (d.createdAt = :at and d.id < :id))",
            Delivery.stored(key.incident()),
            key.recipient(),
            key.channel())
        .setParameter("states", UNDER_WAY)
        .setParameter("at", delivery.createdAt())
        .setParameter("id", delivery.id().value())
        .getResultList();
  }

  @Override
  public List<Delivery> plannedAfter(Delivery delivery) {
    DeliveryKey key = delivery.key();
    return alike(
            "and d.createdAt > :at",
            Delivery.stored(key.incident()),
            key.recipient(),
            key.channel())
        .setParameter("at", delivery.createdAt())
        .getResultList();
  }

  @Override
  public Optional<Delivery> firstTaken(IncidentId incident, String recipient, String channel) {
    return alike(
            "and d.state in :states and d.providerId is not null",
            incident.value(),
            recipient,
            channel)
        .setParameter("states", TAKEN)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  private TypedQuery<Delivery> alike(
      String more, String incident, String recipient, String channel) {
    return entityManager
        .createQuery(
            "select d from Delivery d where d.incidentId = :incident and d.recipient = :recipient"
                + " and d.channel = :channel "
                + more
                + " order by d.createdAt, d.id",
            Delivery.class)
        .setParameter("incident", incident)
        .setParameter("recipient", recipient)
        .setParameter("channel", channel);
  }

  @Override
  public List<Delivery> takenSince(String recipient, String channel, Instant since) {
    return entityManager
        .createQuery(
            "select d from Delivery d where d.recipient = :recipient and d.channel = :channel"
                + " and d.state in :states and d.createdAt >= :since"
                + " order by d.createdAt desc, d.id",
            Delivery.class)
        .setParameter("recipient", recipient)
        .setParameter("channel", channel)
        .setParameter("states", TAKEN)
        .setParameter("since", since)
        .setMaxResults(100)
        .getResultList();
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
  public List<Delivery> letters(String kind, int limit) {
    return entityManager
        .createQuery(
            "select d from Delivery d where d.incidentId = '' and d.event like :events"
                + " order by d.createdAt desc, d.id",
            Delivery.class)
        .setParameter("events", kind + ":%")
        .setMaxResults(limit)
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
