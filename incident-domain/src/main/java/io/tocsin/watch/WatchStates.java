package io.tocsin.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How the watches stand. */
@ApplicationScoped
public class WatchStates {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WatchStates() {
    this(null);
  }

  @Inject
  public WatchStates(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  /** Absent before its first look. */
  Optional<WatchState> find(String watch) {
    return Optional.ofNullable(entityManager.find(WatchState.class, watch));
  }

  WatchState getOrAdd(String watch) {
    return find(watch)
        .orElseGet(
            () -> {
              WatchState fresh = new WatchState(watch);
              entityManager.persist(fresh);
              return fresh;
            });
  }

  List<WatchState> all() {
    return entityManager.createQuery("from WatchState", WatchState.class).getResultList();
  }

  /** Drops those that last looked before {@code cut} and are none of {@code kept}. */
  void forget(Collection<String> kept, Instant cut) {
    List<WatchState> old =
        entityManager
            .createQuery("from WatchState where lookedAt < :cut", WatchState.class)
            .setParameter("cut", cut)
            .getResultList();
    old.stream().filter(state -> !kept.contains(state.key())).forEach(entityManager::remove);
  }
}
