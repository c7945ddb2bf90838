package io.tocsin.conformance;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The runs of all procedures and of their steps. */
@ApplicationScoped
class ProcedureRuns {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ProcedureRuns() {
    this(null);
  }

  @Inject
  ProcedureRuns(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(ProcedureRun run) {
    entityManager.persist(run);
  }

  void add(StepRun run) {
    entityManager.persist(run);
  }

  Optional<ProcedureRun> find(String id) {
    return Optional.ofNullable(entityManager.find(ProcedureRun.class, id));
  }

  Optional<StepRun> step(String id) {
    return Optional.ofNullable(entityManager.find(StepRun.class, id));
  }

  /** Of one incident, oldest first. */
  List<ProcedureRun> of(IncidentId incident) {
    return entityManager
        .createQuery(
            "from ProcedureRun where incidentId = :incident order by startedAt, id",
            ProcedureRun.class)
        .setParameter("incident", incident.value())
        .getResultList();
  }

  /** Of one incident, oldest first. */
  List<StepRun> steps(IncidentId incident) {
    return entityManager
        .createQuery(
            "from StepRun where incidentId = :incident order by startedAt, id", StepRun.class)
        .setParameter("incident", incident.value())
        .getResultList();
  }
}
