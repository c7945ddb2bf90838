package io.tocsin.review;

import io.tocsin.incident.Actor;
import io.tocsin.review.PlanReview.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps what whoever read the plan, or changed it, said of it. */
@ApplicationScoped
public class RecordingFindings {

  private final PlanReviews reviews;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecordingFindings() {
    this(null);
  }

  @Inject
  public RecordingFindings(PlanReviews reviews) {
    this.reviews = reviews;
  }

  /**
   * @param findings in their words; may be empty
   */
  @Transactional
  public void found(ReviewId id, Outcome outcome, String findings, Actor by) {
    reviews.get(id).found(outcome, findings.strip(), by);
  }
}
