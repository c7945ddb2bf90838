package io.tocsin.workflow.review;

import io.tocsin.incident.Actor;
import io.tocsin.review.ConfirmationId;
import io.tocsin.review.ReviewId;
import io.tocsin.workflow.lifecycle.Variables;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The variables of a review's processes. */
final class ReviewVariables {

  static final String DUE = "reviewDueAt";
  static final String UNTIL = "reviewUntil";
  static final String REQUESTED_BY = "requestedBy";
  static final String REQUESTED_BY_KIND = "requestedByKind";

  private ReviewVariables() {}

  static ReviewId review(VariableScope scope) {
    return new ReviewId(Variables.text(scope, Variables.REVIEW));
  }

  static ConfirmationId confirmation(VariableScope scope) {
    return new ConfirmationId(Variables.text(scope, Variables.CONFIRMATION));
  }

  /** Who asked for the review; Tocsin itself when its day has come. */
  static Actor requestedBy(VariableScope scope) {
    return scope.getVariable(REQUESTED_BY) instanceof String name
            && scope.getVariable(REQUESTED_BY_KIND) instanceof String kind
        ? new Actor(Actor.Kind.valueOf(kind), name)
        : Actor.TOCSIN;
  }

  /** Present in the transaction in which a step is left out. */
  static Optional<String> skipReason(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(Variables.SKIP_REASON)).map(Object::toString);
  }

  /** What the person of the step wrote; the reason where it was left out. */
  static String words(VariableScope scope) {
    return skipReason(scope)
        .or(() -> Optional.ofNullable(scope.getVariable(Variables.NOTE)).map(Object::toString))
        .orElse("");
  }
}
