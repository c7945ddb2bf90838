package io.tocsin.web.part;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A message and what became of it (spec, N3).
 *
 * @param state as in the HTTP contract: PLANNED, SENDING, ACCEPTED, DELIVERED, FAILED, EXPIRED,
 *     UNKNOWN
 */
public record DeliveryRow(
    String id,
    String channel,
    String recipient,
    String event,
    String state,
    Optional<Instant> nextTry,
    List<Attempt> attempts,
    boolean mayResend) {

  /** One attempt to deliver. */
  public record Attempt(Instant at, String outcome, String detail) {}
}
