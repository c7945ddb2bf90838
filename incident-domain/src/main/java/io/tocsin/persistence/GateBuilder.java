package io.tocsin.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Makes the row of a gate in a transaction of its own, so that the next caller finds it. */
@ApplicationScoped
public class GateBuilder {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected GateBuilder() {
    this(null);
  }

  @Inject
  public GateBuilder(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Transactional(TxType.REQUIRES_NEW)
  public void build(String name) {
    entityManager
        .createNativeQuery(
            "insert into gate (name) select cast(:name as varchar(200))"
                + " where not exists (select 1 from gate where name = :name)")
        .setParameter("name", name)
        .executeUpdate();
  }
}
