package io.tocsin.evidence;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** The evidence of all incidents. */
@ApplicationScoped
public class CollectedEvidence {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CollectedEvidence() {
    this(null);
  }

  @Inject
  public CollectedEvidence(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Evidence evidence) {
    entityManager.persist(evidence);
  }

  /** Of one incident, oldest first, at most 500. */
  public List<Evidence> of(IncidentId incident) {
    return entityManager
        .createQuery("from Evidence where incidentId = :incident order by id", Evidence.class)
        .setParameter("incident", incident.value())
        .setMaxResults(500)
        .getResultList();
  }
}
