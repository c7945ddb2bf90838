package io.tocsin.review;

import io.tocsin.incident.Actor;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;

/** What people and Tocsin did in reviews: written within the transaction of what happened. */
@ApplicationScoped
public class ReviewLog {

  private final EntityManager entityManager;
  private final Clock clock;
  private final Event<ReviewChanged> changes;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReviewLog() {
    this(null, null, null);
  }

  @Inject
  public ReviewLog(EntityManager entityManager, Clock clock, Event<ReviewChanged> changes) {
    this.entityManager = entityManager;
    this.clock = clock;
    this.changes = changes;
  }

  public void add(ReviewId review, Actor by, LocalText text) {
    entityManager.persist(new ReviewEntry(review, clock.instant(), by, text));
    changes.fire(new ReviewChanged());
  }

  /** Oldest first. */
  public List<ReviewEntry> of(ReviewId review) {
    return entityManager
        .createQuery("from ReviewEntry where reviewId = :review order by id", ReviewEntry.class)
        .setParameter("review", review.number())
        .getResultList();
  }
}
