package io.tocsin.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** The journal of pauses; the last entry of a watch says whether it rests. */
@ApplicationScoped
public class WatchPauses {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WatchPauses() {
    this(null);
  }

  @Inject
  public WatchPauses(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(WatchPause entry) {
    entityManager.persist(entry);
  }

  /** The entry by which a watch rests; absent while it looks. */
  Optional<WatchPause> present(String watch) {
    return of(watch, 1).stream().filter(WatchPause::paused).findFirst();
  }

  /** The newest entries of a watch, newest first. */
  List<WatchPause> of(String watch, int most) {
    return entityManager
        .createQuery("from WatchPause where watchKey = :watch order by id desc", WatchPause.class)
        .setParameter("watch", watch)
        .setMaxResults(most)
        .getResultList();
  }

  /** For each watch that rests the entry by which it does. */
  List<WatchPause> present() {
    return entityManager
        .createQuery(
            "from WatchPause where paused = true and id in"
                + " (select max(id) from WatchPause group by watchKey)",
            WatchPause.class)
        .getResultList();
  }
}
