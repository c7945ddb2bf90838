package io.tocsin.plan;

import io.tocsin.incident.Actor;
import io.tocsin.plan.PlanVersion.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
  public Optional<PlanVersion> newest(Origin origin) {
    return entityManager
        .createQuery("from PlanVersion where origin = :origin order by id desc", PlanVersion.class)
        .setParameter("origin", origin)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public long newestNumber() {
    return entityManager
        .createQuery("select coalesce(max(v.id), 0) from PlanVersion v", Long.class)
        .getSingleResult();
  }

  @Override
  public Optional<PlanVersion> find(long number) {
    @Nullable PlanVersion found = entityManager.find(PlanVersion.class, number);
    return Optional.ofNullable(found);
  }

  @Override
  public List<PlanChange> history(int limit) {
    return entityManager
        .createQuery(
            "select v.id, v.version, v.origin, v.importedAt, v.importedByKind, v.importedByName,"
                + " v.note from PlanVersion v order by v.id desc",
            Object[].class)
        .setMaxResults(limit)
        .getResultStream()
        .map(JpaPlanVersions::change)
        .toList();
  }

  private static PlanChange change(Object[] row) {
    return new PlanChange(
        (Long) row[0],
        (String) row[1],
        (Origin) row[2],
        (Instant) row[3],
        new Actor((Actor.Kind) row[4], (String) row[5]),
        (String) row[6]);
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
