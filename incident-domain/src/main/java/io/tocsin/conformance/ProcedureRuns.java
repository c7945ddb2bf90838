package io.tocsin.conformance;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
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

  /** Those of a procedure that began since and have ended, without drills, oldest first. */
  List<StepRun> ended(String procedure, Instant since) {
    return entityManager
        .createQuery(
            "select step from StepRun step join ProcedureRun run on run.id = step.runId"
                + " join Incident incident on cast(incident.id as string) = step.incidentId"
                + " where run.procedureKey = :procedure and step.startedAt >= :since"
                + " and step.endedAt is not null and incident.drill = false"
                + " order by step.startedAt, step.id",
            StepRun.class)
        .setParameter("procedure", procedure)
        .setParameter("since", since)
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
