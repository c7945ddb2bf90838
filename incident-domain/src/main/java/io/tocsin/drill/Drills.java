package io.tocsin.drill;

import io.tocsin.incident.IncidentId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All exercises. */
@ApplicationScoped
public class Drills {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Drills() {
    this(null);
  }

  @Inject
  public Drills(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(Drill drill) {
    entityManager.persist(drill);
  }

  /** Absent where the incident is none. */
  public Optional<Drill> find(IncidentId incident) {
    @Nullable Drill found = entityManager.find(Drill.class, incident.value());
    return Optional.ofNullable(found);
  }

  /** Newest first. */
  List<Drill> all(int first, int limit) {
    return entityManager
        .createQuery(
            "select drill from Drill drill"
                + " join Incident incident on cast(incident.id as string) = drill.incidentId"
                + " order by incident.id desc",
            Drill.class)
        .setFirstResult(first)
        .setMaxResults(limit)
        .getResultList();
  }

  /** When each procedure was gone through to the end in a drill last; others are not in it. */
  Map<String, Instant> lastTested() {
    Map<String, Instant> tested = new HashMap<>();
    entityManager
        .createQuery(
            "select drill.procedureKey, max(incident.closedAt) from Drill drill"
                + " join Incident incident on cast(incident.id as string) = drill.incidentId"
                + " where incident.status = io.tocsin.incident.IncidentStatus.CLOSED"
                + " and incident.procedureKey = drill.procedureKey"
                + " group by drill.procedureKey",
            Object[].class)
        .getResultList()
        .forEach(row -> tested.put((String) row[0], (Instant) row[1]));
    return tested;
  }
}
