package io.tocsin.review;

import io.tocsin.incident.Actor;
import io.tocsin.review.ContactConfirmation.How;
import io.tocsin.review.ContactConfirmation.State;
import io.tocsin.review.PlanReview.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Ends a review, so that it can be seen what came of it. */
@ApplicationScoped
public class EndingReview {

  private final PlanReviews reviews;
  private final ReviewLog log;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected EndingReview() {
    this(null, null, null);
  }

  @Inject
  public EndingReview(PlanReviews reviews, ReviewLog log, Clock clock) {
    this.reviews = reviews;
    this.log = log;
    this.clock = clock;
  }

  /** Everything was done, or left out with a reason. */
  @Transactional
  public void end(ReviewId id) {
    PlanReview review = reviews.get(id);
    Outcome outcome = review.outcome().orElse(Outcome.NOT_REVIEWED);
    review.ended(outcome, clock.instant());
    log.add(
        id,
        review.reviewedBy().orElse(Actor.TOCSIN),
        ReviewWording.SAY.say("ended." + outcome.name()));
  }

  /** Its time ran out: what was open stays visible as such, and nobody is asked any more. */
  @Transactional
  public void runOut(ReviewId id) {
    Instant now = clock.instant();
    List<ContactConfirmation> open =
        reviews.confirmations(id).stream().filter(asked -> asked.state().open()).toList();
    open.forEach(asked -> asked.answer(State.UNANSWERED, How.TIME, "", Actor.TOCSIN, now));
    reviews.get(id).ended(Outcome.UNFINISHED, now);
    log.add(id, Actor.TOCSIN, ReviewWording.SAY.say("ended.UNFINISHED", open.size()));
  }
}
