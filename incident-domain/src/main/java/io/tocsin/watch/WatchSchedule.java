package io.tocsin.watch;

import io.tocsin.watch.schedule.LookQueue;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.hibernate.query.NativeQuery;

/** When the watches look, as the queue of looks has it; the same on every node. */
@ApplicationScoped
public class WatchSchedule {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WatchSchedule() {
    this(null);
  }

  @Inject
  public WatchSchedule(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** The next look of each watch that waits for one. */
  Map<String, Instant> next() {
    NativeQuery<Object[]> query =
        entityManager
            .createNativeQuery(
                "select task_instance, execution_time from "
                    + LookQueue.TABLE
                    + " where task_name = :look and picked = false",
                Object[].class)
            .unwrap(NativeQuery.class);
    return query
        .addScalar("task_instance", String.class)
        .addScalar("execution_time", Instant.class)
        .setParameter("look", LookQueue.LOOK)
        .getResultStream()
        .collect(
            Collectors.toMap(
                row -> String.valueOf(row[0]), row -> (Instant) Objects.requireNonNull(row[1])));
  }
}
