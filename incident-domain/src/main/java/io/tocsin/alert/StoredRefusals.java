package io.tocsin.alert;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Instant;
import java.util.List;

/** The refused requests that reached the database. */
@ApplicationScoped
class StoredRefusals {

  static final int MOST = 1000;

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StoredRefusals() {
    this(null);
  }

  @Inject
  public StoredRefusals(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Keeps them, and of all only the newest. */
  @Transactional(TxType.REQUIRES_NEW)
  public void store(List<RefusedRequest> refused) {
    refused.forEach(entityManager::persist);
    entityManager.flush();
    long newest = refused.stream().mapToLong(RefusedRequest::number).max().orElse(0);
    entityManager
        .createQuery("delete from RefusedRequest where id <= :old")
        .setParameter("old", newest - MOST)
        .executeUpdate();
  }

  @Transactional
  public long alertsSince(Instant since) {
    return entityManager
        .createQuery(
            "select coalesce(sum(alerts), 0) from RefusedRequest where at >= :since", Long.class)
        .setParameter("since", since)
        .getSingleResult();
  }

  @Transactional
  public List<RefusedRequest> newest(int limit) {
    return entityManager
        .createQuery("from RefusedRequest order by id desc", RefusedRequest.class)
        .setMaxResults(limit)
        .getResultList();
  }
}
