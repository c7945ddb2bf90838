package io.tocsin.review;

import io.tocsin.persistence.Gates;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersions;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** When the plan is to be reviewed next. */
@ApplicationScoped
public class ReviewSchedule {

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

  /** Counted from the end of the last review, or from the plan's import when there was none. */
  public Instant nextDue() {
    return reviews
        .lastEnded()
        .flatMap(PlanReview::endedAt)
        .or(() -> versions.newest().map(PlanVersion::importedAt))
        .orElseGet(clock::instant)
        .plus(plans.current().review().every());
  }

  /** Whether a review should have been over: the last one was not finished, or none began. */
  public boolean overdue() {
    boolean unfinished =
        reviews
            .lastEnded()
            .flatMap(PlanReview::outcome)
            .filter(PlanReview.Outcome.UNFINISHED::equals)
            .isPresent();
    return reviews.running().isEmpty() && (unfinished || nextDue().isBefore(clock.instant()));
  }
}
