package io.tocsin.update;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.update.StatusUpdate.Audience;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** All status updates. */
@ApplicationScoped
public class StatusUpdates {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StatusUpdates() {
    this(null);
  }

  @Inject
  public StatusUpdates(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(StatusUpdate update) {
    entityManager.persist(update);
  }

  /** Two who write about one incident at once take turns until the transaction ends. */
  void takeTurns(Incident incident) {
    entityManager.lock(incident, LockModeType.PESSIMISTIC_WRITE);
  }

  public Optional<StatusUpdate> find(IncidentId incident, int number) {
    return entityManager
        .createQuery(
            "from StatusUpdate where incidentId = :incident and number = :number",
            StatusUpdate.class)
        .setParameter("incident", incident.value())
        .setParameter("number", number)
        .getResultStream()
        .findFirst();
  }

  public Optional<StatusUpdate> newest(IncidentId incident) {
    return newestFirst(incident, 1).stream().findFirst();
  }

  public List<StatusUpdate> newestFirst(IncidentId incident, int most) {
    return entityManager
        .createQuery(
            "from StatusUpdate where incidentId = :incident order by number desc",
            StatusUpdate.class)
        .setParameter("incident", incident.value())
        .setMaxResults(most)
        .getResultList();
  }

  /**
   * Oldest first.
   *
   * @param after only those of a greater number
   */
  public List<StatusUpdate> of(IncidentId incident, long after, int most) {
    return entityManager
        .createQuery(
            "from StatusUpdate where incidentId = :incident and number > :after order by number",
            StatusUpdate.class)
        .setParameter("incident", incident.value())
        .setParameter("after", after)
        .setMaxResults(most)
        .getResultList();
  }

  /** What stakeholders may read, newest first. */
  public List<StatusUpdate> published(IncidentId incident, int most) {
    return entityManager
        .createQuery(
            "from StatusUpdate where incidentId = :incident and audience = :audience"
                + " order by number desc",
            StatusUpdate.class)
        .setParameter("incident", incident.value())
        .setParameter("audience", Audience.STAKEHOLDERS)
        .setMaxResults(most)
        .getResultList();
  }
}
