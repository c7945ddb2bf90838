package io.tocsin.timeline;

import io.tocsin.incident.Actor;
import io.tocsin.incident.IncidentChanged;
import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The timelines of all incidents: written within the transaction of what happened. */
@ApplicationScoped
public class Timeline {

  private final EntityManager entityManager;
  private final Clock clock;
  private final Event<IncidentChanged> changes;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Timeline() {
    this(null, null, null);
  }

  @Inject
  public Timeline(EntityManager entityManager, Clock clock, Event<IncidentChanged> changes) {
    this.entityManager = entityManager;
    this.clock = clock;
    this.changes = changes;
  }

  public void add(IncidentId incident, EntryKind kind, Actor by, LocalText text) {
    add(incident, kind, by, text, Map.of());
  }

  /**
   * @param data machine-readable particulars; small, no secrets
   */
  public void add(
      IncidentId incident, EntryKind kind, Actor by, LocalText text, Map<String, String> data) {
    entityManager.persist(new TimelineEntry(incident, clock.instant(), kind, by, text, data));
    changes.fire(new IncidentChanged(incident));
  }

  /**
   * The entries of an incident, oldest first.
   *
   * @param kinds empty for all
   * @param after entries with a greater {@link TimelineEntry#number()} only
   */
  public List<TimelineEntry> of(IncidentId incident, Set<EntryKind> kinds, long after, int limit) {
    var query =
        entityManager
            .createQuery(
                "from TimelineEntry where incidentId = :incident and id > :after"
                    + (kinds.isEmpty() ? "" : " and kind in :kinds")
                    + " order by id",
                TimelineEntry.class)
            .setParameter("incident", incident.value())
            .setParameter("after", after)
            .setMaxResults(limit);
    if (!kinds.isEmpty()) {
      query.setParameter("kinds", kinds);
    }
    return query.getResultList();
  }

  /** When a person last wrote or did something; empty where none has yet. */
  public Optional<Instant> lastEntryOfAPersonAt(IncidentId incident) {
    return entityManager
        .createQuery(
            "select at from TimelineEntry where incidentId = :incident and actorKind = :person"
                + " order by at desc",
            Instant.class)
        .setParameter("incident", incident.value())
        .setParameter("person", Actor.Kind.PERSON)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }

  /** When the newest entry of an incident was written; its declaration at the least. */
  public Instant lastEntryAt(IncidentId incident) {
    return entityManager
        .createQuery(
            "select max(at) from TimelineEntry where incidentId = :incident", Instant.class)
        .setParameter("incident", incident.value())
        .getSingleResult();
  }
}
