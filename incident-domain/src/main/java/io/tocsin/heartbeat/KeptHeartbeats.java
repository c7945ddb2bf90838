package io.tocsin.heartbeat;

import io.tocsin.persistence.Gates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The heartbeats that were ever heard. */
@ApplicationScoped
class KeptHeartbeats {

  private final EntityManager entityManager;
  private final Gates gates;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected KeptHeartbeats() {
    this(null, null);
  }

  @Inject
  public KeptHeartbeats(EntityManager entityManager, Gates gates) {
    this.entityManager = entityManager;
    this.gates = gates;
  }

  /** The heartbeat, which nobody else changes until the transaction ends. */
  public Optional<Heartbeat> hold(String key) {
    gates.enter("heartbeat:" + key);
    return Optional.ofNullable(entityManager.find(Heartbeat.class, key));
  }

  public void add(Heartbeat heartbeat) {
    entityManager.persist(heartbeat);
  }

  public List<Heartbeat> all() {
    return entityManager.createQuery("from Heartbeat", Heartbeat.class).getResultList();
  }

  /** Drops those that were last heard before {@code cut} and are none of {@code kept}. */
  public void forget(Collection<String> kept, Instant cut) {
    all().stream()
        .filter(heartbeat -> heartbeat.heardAt().isBefore(cut) && !kept.contains(heartbeat.key()))
        .forEach(entityManager::remove);
  }
}
