package io.tocsin.notification.http;

import io.tocsin.delivery.DeliveryOutcome;
import java.net.http.HttpHeaders;

/** What came of a call. */
public sealed interface Reply {

  /**
   * The provider answered.
   *
   * @param body at most {@link ProviderCalls#LONGEST_BODY} bytes of it
   * @param whole whether the body arrived to its end
   */
  record Answer(int status, HttpHeaders headers, String body, boolean whole) implements Reply {}

  /** No answer: {@code Deferred} when the request never left, {@code Uncertain} when it did. */
  record NoAnswer(DeliveryOutcome outcome) implements Reply {}
}
