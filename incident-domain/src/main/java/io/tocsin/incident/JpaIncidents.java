package io.tocsin.incident;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@ApplicationScoped
class JpaIncidents implements Incidents {

  private static final EnumSet<IncidentStatus> ENDED =
      EnumSet.of(IncidentStatus.CLOSED, IncidentStatus.CANCELLED);

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected JpaIncidents() {
    this(null);
  }

  @Inject
  JpaIncidents(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  @Override
  public void add(Incident incident) {
    entityManager.persist(incident);
  }

  @Override
  public Optional<Incident> find(IncidentId id) {
    return Optional.ofNullable(entityManager.find(Incident.class, id.number()));
  }

  @Override
  public List<Incident> notEnded() {
    return entityManager
        .createQuery(
            "from Incident where status not in :ended order by severity, declaredAt",
            Incident.class)
        .setParameter("ended", ENDED)
        .getResultList();
  }

  @Override
  public List<Incident> notEndedOn(String serviceKey, Optional<String> project) {
    TypedQuery<Incident> query =
        entityManager.createQuery(
            "from Incident where serviceKey = :service and status in :open and drill = false"
                + (project.isPresent() ? " and project = :project" : " and project is null")
                + " order by id desc",
            Incident.class);
    project.ifPresent(name -> query.setParameter("project", name));
    return query
        .setParameter("service", serviceKey)
        .setParameter("open", EnumSet.complementOf(ENDED))
        .getResultList();
  }

  @Override
  public List<Incident> search(IncidentQuery query) {
    StringBuilder where = new StringBuilder("from Incident where 1 = 1");
    if (!query.statuses().isEmpty()) {
      where.append(" and status in :statuses");
    }
    if (!query.severities().isEmpty()) {
      where.append(" and severity in :severities");
    }
    if (!query.services().isEmpty()) {
      where.append(" and serviceKey in :services");
    }
    query.text().ifPresent(text -> where.append(" and lower(title) like :text escape '!'"));
    query.before().ifPresent(before -> where.append(" and id < :before"));
    TypedQuery<Incident> typed =
        entityManager.createQuery(where.append(" order by id desc").toString(), Incident.class);
    if (!query.statuses().isEmpty()) {
      typed.setParameter("statuses", query.statuses());
    }
    if (!query.severities().isEmpty()) {
      typed.setParameter("severities", query.severities());
    }
    if (!query.services().isEmpty()) {
      typed.setParameter("services", query.services());
    }
    query.text().ifPresent(text -> typed.setParameter("text", contains(text)));
    query.before().ifPresent(before -> typed.setParameter("before", before.number()));
    return typed.setMaxResults(query.limit()).getResultList();
  }

  private static String contains(String text) {
    return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
  }
}
