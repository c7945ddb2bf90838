package io.tocsin.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Optional;

@ApplicationScoped
class JpaPlanVersions implements PlanVersions {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected JpaPlanVersions() {
    this(null);
  }

  @Inject
  JpaPlanVersions(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(PlanVersion version) {
    entityManager.persist(version);
  }

  @Override
  public Optional<PlanVersion> newest() {
    return first("desc");
  }

  @Override
  public Optional<PlanVersion> oldest() {
    return first("asc");
  }

  private Optional<PlanVersion> first(String order) {
    return entityManager
        .createQuery("from PlanVersion order by id " + order, PlanVersion.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
