package io.tocsin.plan;

import java.time.Duration;

/**
 * How often the plan itself is reviewed (spec, PR8).
 *
 * @param every from the end of one review, or the first import of a plan, until the next is due
 * @param within the time box of a review
 * @param contactsAnswerWithin how long a contact has to confirm before somebody looks for them;
 *     reminded once at half of it
 */
public record ReviewCycle(Duration every, Duration within, Duration contactsAnswerWithin) {

  /** What a plan that says nothing asks for. */
  public static final ReviewCycle USUAL =
      new ReviewCycle(Duration.ofDays(90), Duration.ofDays(14), Duration.ofDays(7));
}
