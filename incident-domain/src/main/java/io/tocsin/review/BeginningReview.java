package io.tocsin.review;

import io.tocsin.incident.Actor;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Begins a review, with a confirmation to ask for at each address of the plan. */
@ApplicationScoped
public class BeginningReview {

  private final PlanReviews reviews;
  private final Plans plans;
  private final ReviewLog log;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected BeginningReview() {
    this(null, null, null, null);
  }

  @Inject
  public BeginningReview(PlanReviews reviews, Plans plans, ReviewLog log, Clock clock) {
    this.reviews = reviews;
    this.plans = plans;
    this.log = log;
    this.clock = clock;
  }

  /**
   * @param by who asked for it; Tocsin itself when its day has come
   */
  @Transactional
  public PlanReview begin(Actor by) {
    Plan plan = plans.current();
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    PlanReview review = new PlanReview(plan.version(), by, now, now.plus(plan.review().within()));
    reviews.add(review);
    for (Contact contact : plan.contacts().stream().filter(Contact::human).toList()) {
      contact.addresses().stream()
          .filter(address -> !address.address().isBlank())
          .map(address -> new ContactConfirmation(review.id(), contact.key(), address.channel()))
          .forEach(reviews::add);
    }
    log.add(review.id(), by, ReviewWording.SAY.say("begun", plan.name(), plan.version()));
    return review;
  }
}
