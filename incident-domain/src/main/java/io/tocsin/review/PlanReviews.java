package io.tocsin.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;

/** All reviews of the plan, with the confirmations that belong to each. */
@ApplicationScoped
public class PlanReviews {

  private final EntityManager entityManager;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PlanReviews() {
    this(null);
  }

  @Inject
  public PlanReviews(EntityManager entityManager) {
    this.entityManager = entityManager;
  }

  void add(PlanReview review) {
    entityManager.persist(review);
  }

  void add(ContactConfirmation confirmation) {
    entityManager.persist(confirmation);
  }

  /**
   * @throws NoSuchReview when there is none
   */
  public PlanReview get(ReviewId id) {
    return Optional.ofNullable(entityManager.find(PlanReview.class, id.number()))
        .orElseThrow(() -> new NoSuchReview("There is no review " + id));
  }

  /** The one that was begun and has not ended. */
  public Optional<PlanReview> running() {
    return first("where endedAt is null order by id desc");
  }

  public Optional<PlanReview> lastEnded() {
    return first("where endedAt is not null order by endedAt desc, id desc");
  }

  /**
   * Newest first.
   *
   * @param before only those that began before this one
   */
  public List<PlanReview> newest(Optional<ReviewId> before, int limit) {
    return entityManager
        .createQuery("from PlanReview where id < :before order by id desc", PlanReview.class)
        .setParameter("before", before.map(ReviewId::number).orElse(Long.MAX_VALUE))
        .setMaxResults(limit)
        .getResultList();
  }

  /** In the order of the plan. */
  public List<ContactConfirmation> confirmations(ReviewId review) {
    return entityManager
        .createQuery(
            "from ContactConfirmation where reviewId = :review order by id",
            ContactConfirmation.class)
        .setParameter("review", review.number())
        .getResultList();
  }

  /**
   * @throws NoSuchReview when there is none
   */
  public ContactConfirmation confirmation(ConfirmationId id) {
    return found(id, LockModeType.NONE);
  }

  /** The same, held until the caller's transaction ends: two answers at once take turns. */
  ContactConfirmation held(ConfirmationId id) {
    return found(id, LockModeType.PESSIMISTIC_WRITE);
  }

  private ContactConfirmation found(ConfirmationId id, LockModeType lock) {
    return Optional.ofNullable(entityManager.find(ContactConfirmation.class, id.number(), lock))
        .orElseThrow(() -> new NoSuchReview("There is no confirmation " + id));
  }

  private Optional<PlanReview> first(String which) {
    return entityManager
        .createQuery("from PlanReview " + which, PlanReview.class)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
