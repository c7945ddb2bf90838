package io.tocsin.web.api;

import io.tocsin.delivery.Attempt;
import io.tocsin.incident.Actor;
import io.tocsin.review.ContactConfirmation;
import io.tocsin.review.PlanReview;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A review of the plan on the wire.
 *
 * @param dueAt the end of its time box
 * @param outcome what was said of the plan so far; final once it has ended
 * @param reviewedBy null while nobody read the plan
 * @param endedAt null while it runs
 */
public record ReviewJson(
    String id,
    String planVersion,
    Instant begunAt,
    String begunBy,
    Instant dueAt,
    Optional<PlanReview.Outcome> outcome,
    String findings,
    Optional<String> reviewedBy,
    Optional<Instant> endedAt,
    List<ConfirmationJson> confirmations) {

  /**
   * Whether a contact is reached over a channel.
   *
   * @param contact key in the plan
   * @param channel key in the plan
   * @param how the answer came in; null while there is none
   */
  public record ConfirmationJson(
      String id,
      String contact,
      String channel,
      ContactConfirmation.State state,
      Optional<Instant> answeredAt,
      Optional<String> answeredBy,
      Optional<ContactConfirmation.How> how,
      String note,
      List<AttemptJson> attempts) {

    static ConfirmationJson of(ContactConfirmation asked, Locale locale) {
      return new ConfirmationJson(
          asked.id().value(),
          asked.contact(),
          asked.channel(),
          asked.state(),
          asked.answeredAt(),
          asked.answeredBy().map(Actor::name),
          asked.how(),
          asked.note(),
          asked.attempts().stream().map(attempt -> AttemptJson.of(attempt, locale)).toList());
    }
  }

  /** A message that was sent or tried. */
  public record AttemptJson(Instant at, Attempt.Outcome outcome, String detail) {

    static AttemptJson of(Attempt attempt, Locale locale) {
      return new AttemptJson(attempt.at(), attempt.outcome(), attempt.detail().in(locale));
    }
  }

  static ReviewJson of(PlanReview review, List<ContactConfirmation> asked, Locale locale) {
    return new ReviewJson(
        review.id().value(),
        review.planVersion(),
        review.begunAt(),
        review.begunBy().name(),
        review.dueAt(),
        review.outcome(),
        review.findings(),
        review.reviewedBy().map(Actor::name),
        review.endedAt(),
        asked.stream().map(it -> ConfirmationJson.of(it, locale)).toList());
  }
}
