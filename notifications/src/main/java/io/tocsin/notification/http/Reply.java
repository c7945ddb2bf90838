package io.tocsin.notification.http;

import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.notification.Attempts;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.util.Optional;

/** What came of a call. */
public sealed interface Reply {

  /**
   * The provider answered; with a good status, its answer arrived to the end.
   *
   * @param body at most {@link ProviderCall#longestAnswer()} bytes of it
   */
  record Answer(int status, HttpHeaders headers, String body) implements Reply {

    public boolean good() {
      return status / 100 == 2;
    }

    /** Whether it may go well later: too many requests, a fault of the provider's own. */
    public boolean passing() {
      return status == 429 || status == 408 || status >= 500;
    }
  }

  /**
   * No answer: {@code Deferred} when the request never left or may be repeated, {@code Uncertain}
   * when it may have been taken.
   */
  record NoAnswer(DeliveryOutcome outcome) implements Reply {}

  /** What this means for a delivery; empty where the provider says that all is well. */
  default Optional<DeliveryOutcome> problem(Attempts attempts, Clock clock) {
    if (this instanceof NoAnswer none) {
      return Optional.of(none.outcome());
    }
    Answer answer = (Answer) this;
    return answer.good() ? Optional.empty() : Optional.of(answer.failure(attempts, clock));
  }

  /** The provider's words, and whether they leave hope. */
  default DeliveryOutcome failure(Attempts attempts, Clock clock) {
    if (this instanceof NoAnswer none) {
      return none.outcome();
    }
    Answer answer = (Answer) this;
    var detail = attempts.answered(answer.status() + " " + answer.body());
    return answer.passing()
        ? new Deferred(detail, RetryAfter.in(answer.headers(), clock))
        : new Refused(detail);
  }
}
