package io.tocsin.review;

import io.tocsin.incident.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** A person does not wait for the day on which the next review is due. */
@ApplicationScoped
public class RequestingReview {

  private final PlanReviews reviews;
  private final ReviewSchedule schedule;
  private final ReviewProcess process;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RequestingReview() {
    this(null, null, null);
  }

  @Inject
  public RequestingReview(PlanReviews reviews, ReviewSchedule schedule, ReviewProcess process) {
    this.reviews = reviews;
    this.schedule = schedule;
    this.process = process;
  }

  /** The review that runs then: the one that runs already, where one does. */
  @Transactional
  public PlanReview request(Actor by) {
    schedule.decideAlone();
    if (reviews.running().isEmpty()) {
      process.reviewNow(by);
    }
    return reviews
        .running()
        .orElseThrow(() -> new IllegalStateException("no process began the review; restart"));
  }
}
