package io.tocsin.oncall;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All overrides that were ever made. */
@ApplicationScoped
public class ShiftOverrides {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ShiftOverrides() {
    this(null);
  }

  @Inject
  public ShiftOverrides(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(ShiftOverride override) {
    entityManager.persist(override);
  }

  /**
   * @throws NoSuchSchedule when the schedule has none of this id
   */
  public ShiftOverride get(String schedule, OverrideId id) {
    return Optional.ofNullable(entityManager.find(ShiftOverride.class, id.number()))
        .filter(override -> override.schedule().equals(schedule))
        .orElseThrow(() -> new NoSuchSchedule("There is no override " + id + " of " + schedule));
  }

  /** Those that touch the interval, revoked or not, oldest first. */
  public List<ShiftOverride> between(String schedule, Instant from, Instant to) {
    return entityManager
        .createQuery(
            "from ShiftOverride where scheduleKey = :schedule"
                + " and endsAt > :from and startsAt < :to order by id",
            ShiftOverride.class)
        .setParameter("schedule", schedule)
        .setParameter("from", from)
        .setParameter("to", to)
        .getResultList();
  }

  /** How many are neither over nor revoked. */
  long standing(String schedule, Instant now) {
    return entityManager
        .createQuery(
            "select count(*) from ShiftOverride where scheduleKey = :schedule"
                + " and endsAt > :now and revokedAt is null",
            Long.class)
        .setParameter("schedule", schedule)
        .setParameter("now", now)
        .getSingleResult();
  }
}
