package io.tocsin.web.api;

import io.tocsin.delivery.Attempt;
import io.tocsin.delivery.Delivery;
import io.tocsin.delivery.DeliveryState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A delivery with its history, on the wire.
 *
 * @param nextTryAt null unless another try is planned
 */
public record DeliveryJson(
    String id,
    String channel,
    String recipient,
    String event,
    DeliveryState state,
    Optional<Instant> nextTryAt,
    List<AttemptJson> attempts) {

  /** One line of the history. */
  public record AttemptJson(Instant at, Attempt.Outcome outcome, String detail) {}

  static DeliveryJson of(Delivery delivery, Locale locale) {
    return new DeliveryJson(
        delivery.id().value(),
        delivery.key().channel(),
        delivery.key().recipient(),
        delivery.key().event(),
        delivery.state(),
        delivery.nextTryAt(),
        delivery.attempts().stream()
            .map(
                attempt ->
                    new AttemptJson(attempt.at(), attempt.outcome(), attempt.detail().in(locale)))
            .toList());
  }
}
