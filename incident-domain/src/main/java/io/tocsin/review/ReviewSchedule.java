package io.tocsin.review;

import io.tocsin.persistence.Gates;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersions;
import io.tocsin.plan.Plans;
import io.tocsin.review.PlanReview.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** When the plan is to be reviewed next. */
@ApplicationScoped
public class ReviewSchedule {

  /** How the plan's reviews stand. */
  public enum Standing {
    IN_ORDER,
    /** The last one was not finished, or none began in time. */
    OVERDUE,
    /** The last one said that the plan has to change, and none was imported since. */
    TO_CHANGE
  }

  private final PlanReviews reviews;
  private final Plans plans;
  private final PlanVersions versions;
  private final Gates gates;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReviewSchedule() {
    this(null, null, null, null, null);
  }

  @Inject
  public ReviewSchedule(
      PlanReviews reviews, Plans plans, PlanVersions versions, Gates gates, Clock clock) {
    this.reviews = reviews;
    this.plans = plans;
    this.versions = versions;
    this.gates = gates;
    this.clock = clock;
  }

  /** What decides on beginning a review or waiting for one is decided by one node at a time. */
  public void decideAlone() {
    gates.enter("plan-review");
  }

  /** Counted from the end of the last review, or from the first import when there was none. */
  public Instant nextDue() {
    return reviews
        .lastEnded()
        .flatMap(PlanReview::endedAt)
        .or(() -> versions.oldest().map(PlanVersion::importedAt))
        .orElseGet(clock::instant)
        .plus(plans.current().review().every());
  }

  /** What a person has to see to. */
  public Standing standing() {
    Optional<PlanReview> last = reviews.lastEnded();
    if (reviews.running().isPresent()) {
      return Standing.IN_ORDER;
    } else if (ended(last, Outcome.UNFINISHED) || nextDue().isBefore(clock.instant())) {
      return Standing.OVERDUE;
    }
    return ended(last, Outcome.TO_CHANGE) && last.filter(this::importedSince).isEmpty()
        ? Standing.TO_CHANGE
        : Standing.IN_ORDER;
  }

  private static boolean ended(Optional<PlanReview> last, Outcome how) {
    return last.flatMap(PlanReview::outcome).filter(how::equals).isPresent();
  }

  /** A plan that was imported after a review is the changed one. */
  private boolean importedSince(PlanReview review) {
    return versions
        .newest()
        .flatMap(newest -> review.endedAt().filter(newest.importedAt()::isAfter))
        .isPresent();
  }
}
