package io.tocsin.review;

import io.tocsin.incident.Actor;
import io.tocsin.review.ContactConfirmation.State;
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

  /** The reading was left out, or the change after it; why is kept. */
  @Transactional
  public void leftOut(ReviewId id, String reason, Actor by) {
    boolean read = reviews.get(id).outcome().isPresent();
    found(id, read ? Outcome.TO_CHANGE : Outcome.NOT_REVIEWED, reason, by);
  }

  /** Whoever read the plan says that it has to change, or a contact in it is wrong. */
  @Transactional
  public boolean haveToChange(ReviewId id) {
    return reviews.get(id).outcome().filter(Outcome.TO_CHANGE::equals).isPresent()
        || reviews.confirmations(id).stream().anyMatch(asked -> asked.state() == State.WRONG);
  }
}
