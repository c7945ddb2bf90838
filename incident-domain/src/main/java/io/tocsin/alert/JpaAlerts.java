package io.tocsin.alert;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class JpaAlerts implements Alerts {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected JpaAlerts() {
    this(null);
  }

  @Inject
  public JpaAlerts(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(IncidentAlert alert) {
    entityManager.persist(alert);
  }

  @Override
  public Optional<IncidentAlert> find(String source, String fingerprint, Instant startsAt) {
    return entityManager
        .createQuery(
            "from IncidentAlert where source = :source and fingerprint = :fingerprint"
                + " and startsAt = :startsAt",
            IncidentAlert.class)
        .setParameter("source", source)
        .setParameter("fingerprint", fingerprint)
        .setParameter("startsAt", startsAt)
        .getResultStream()
        .findFirst();
  }

  @Override
  public Optional<IncidentAlert> latest(String source, String fingerprint) {
    return entityManager
        .createQuery(
            "from IncidentAlert where source = :source and fingerprint = :fingerprint"
                + " order by firstSeen desc, startsAt desc",
            IncidentAlert.class)
        .setParameter("source", source)
        .setParameter("fingerprint", fingerprint)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  @Override
  public List<IncidentAlert> of(IncidentId incident) {
    return entityManager
        .createQuery(
            "from IncidentAlert where incidentId = :incident order by id", IncidentAlert.class)
        .setParameter("incident", incident.value())
        .getResultList();
  }
}
