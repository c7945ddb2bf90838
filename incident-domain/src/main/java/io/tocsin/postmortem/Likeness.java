package io.tocsin.postmortem;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.plan.Plan;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what was like an incident. Two questions, each with an index of its own: the lessons that
 * were written, and whatever else happened at the same place.
 */
final class Likeness {

  /** What the plan does not know is of one kind only within its project. */
  private static final String PLACE =
      "i.serviceKey = :service and i.procedureKey = :procedure"
          + " and (:service <> '"
          + Plan.UNASSIGNED
          + "' or coalesce(i.project, '') = :project)";

  private static final String EARLIER = "i.id < :self and i.drill = false and i.status in :over";
  private static final String SAME_CAUSE = "(:cause <> '' and p.draft.rootCause = :cause)";

  private final EntityManager entityManager;
  private final Incident incident;
  private final String cause;

  /**
   * @param cause key of the incident's root cause; empty while unknown
   */
  Likeness(EntityManager entityManager, Incident incident, String cause) {
    this.entityManager = entityManager;
    this.incident = incident;
    this.cause = cause;
  }

  List<SimilarIncident> found(int limit) {
    List<SimilarIncident> lessons = lessons(limit);
    if (lessons.size() == limit) {
      return lessons;
    }
    Set<IncidentId> told =
        lessons.stream().map(lesson -> lesson.incident().id()).collect(Collectors.toSet());
    return Stream.concat(
            lessons.stream(),
            samePlace(limit).stream()
                .filter(other -> !told.contains(other.id()))
                .map(other -> new SimilarIncident(other, Optional.empty(), false)))
        .limit(limit)
        .toList();
  }

  private List<SimilarIncident> lessons(int limit) {
    return about(
            entityManager.createQuery(
                "select i, p from Postmortem p join Incident i on i.id = cast(p.incidentId as Long)"
                    + (" where p.state = :published and " + EARLIER)
                    + (" and (" + PLACE + " or " + SAME_CAUSE + ")")
                    + (" order by case when " + SAME_CAUSE + " then 0 else 1 end, i.id desc"),
                Object[].class))
        .setParameter("published", PostmortemState.PUBLISHED)
        .setParameter("cause", cause)
        .setMaxResults(limit)
        .getResultStream()
        .map(row -> lesson((Incident) row[0], (Postmortem) row[1]))
        .toList();
  }

  private SimilarIncident lesson(Incident other, Postmortem postmortem) {
    boolean sameCause = !cause.isEmpty() && postmortem.draft().rootCause().equals(cause);
    return new SimilarIncident(other, Optional.of(postmortem), sameCause);
  }

  private List<Incident> samePlace(int limit) {
    return about(
            entityManager.createQuery(
                "from Incident i where " + PLACE + " and " + EARLIER + " order by i.id desc",
                Incident.class))
        .setMaxResults(limit)
        .getResultList();
  }

  private <T> TypedQuery<T> about(TypedQuery<T> query) {
    return query
        .setParameter("service", incident.serviceKey())
        .setParameter("procedure", incident.procedureKey())
        .setParameter("project", incident.project().orElse(""))
        .setParameter("self", Long.valueOf(incident.id().value()))
        .setParameter("over", EnumSet.of(IncidentStatus.RESOLVED, IncidentStatus.CLOSED));
  }
}
