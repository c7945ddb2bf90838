package io.tocsin.delivery;

import io.tocsin.delivery.Attempt.Outcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Deferred;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import io.tocsin.delivery.Destination.Resolved;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One attempt, in two transactions with the provider's call between them and outside of both: after
 * a crash in between, the delivery is seen to be SENDING and nobody has to guess.
 */
@ApplicationScoped
public class SendingDelivery {

  private final Deliveries deliveries;
  private final AddressBook addressBook;
  private final AcknowledgedIncidents acknowledged;
  private final Composing composing;
  private final Clock clock;

  @Inject
  SendingDelivery(
      Deliveries deliveries,
      AddressBook addressBook,
      AcknowledgedIncidents acknowledged,
      Composing composing,
      Clock clock) {
    this.deliveries = deliveries;
    this.addressBook = addressBook;
    this.acknowledged = acknowledged;
    this.composing = composing;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected SendingDelivery() {
    this(null, null, null, null, null);
  }

  /**
   * Records that an attempt begins and answers what to send. Empty when there is nothing to send
   * (any more): it was taken, it expired, it cannot be sent as configured (then FAILED), or an
   * earlier attempt was interrupted and only a person may decide (P2, P3: UNKNOWN). The work is
   * then complete.
   */
  @Transactional
  public Optional<Prepared> begin(DeliveryId id) {
    Delivery delivery = deliveries.get(id);
    if (delivery.state() == DeliveryState.SENDING) {
      uncertain(delivery, Wording.PHRASES.say("attempt.interrupted"));
    }
    return delivery.state() == DeliveryState.PLANNED ? prepare(delivery) : Optional.empty();
  }

  /** Records what came of the attempt and answers what follows. */
  @Transactional
  public Next record(DeliveryId id, DeliveryOutcome outcome) {
    Delivery delivery = deliveries.get(id);
    boolean late = delivery.state() != DeliveryState.SENDING;
    if (outcome instanceof Accepted accepted) {
      if (delivery.state() != DeliveryState.ACCEPTED
          && delivery.state() != DeliveryState.DELIVERED) {
        delivery.accepted(accepted.providerId(), accepted.detail(), clock.instant());
      }
    } else if (late) {
      // Another node took the work over and decided; this attempt has no news.
      return standing(delivery);
    } else if (outcome instanceof Deferred deferred) {
      deferred(delivery, deferred);
    } else if (outcome instanceof Refused refused) {
      delivery.failed(Outcome.REFUSED, refused.detail(), clock.instant());
    } else if (outcome instanceof Uncertain uncertain) {
      uncertain(delivery, uncertain.detail());
    }
    return standing(delivery);
  }

  private Optional<Prepared> prepare(Delivery delivery) {
    DeliveryKey key = delivery.key();
    if (delivery.losesItsPointWhenAcknowledged() && acknowledged.isAcknowledged(key.incident())) {
      delivery.expired(Wording.PHRASES.say("page.expired"), clock.instant());
      return Optional.empty();
    }
    return addressBook
        .resolve(key.recipient(), key.channel())
        .fold(
            destination -> Optional.of(prepare(delivery, destination)),
            why -> {
              delivery.failed(Outcome.NOT_SENT, why, clock.instant());
              return Optional.empty();
            });
  }

  private Prepared prepare(Delivery delivery, Resolved destination) {
    delivery.sending(destination.written().address(), clock.instant());
    return composing.compose(delivery, destination);
  }

  private void deferred(Delivery delivery, Deferred deferred) {
    Instant now = clock.instant();
    RetryPolicy.next(delivery.severity(), delivery.tries(), deferred.retryAfter())
        .ifPresentOrElse(
            delay -> delivery.tryAgain(Outcome.DEFERRED, deferred.detail(), now, now.plus(delay)),
            () -> delivery.failed(Outcome.DEFERRED, deferred.detail(), now));
  }

  /** A repeated page is better than none for P0 and P1; else a person decides. */
  private void uncertain(Delivery delivery, LocalText detail) {
    Instant now = clock.instant();
    Optional<Duration> delay =
        delivery.severity().worseThan(Severity.P2)
            ? RetryPolicy.next(delivery.severity(), delivery.tries(), Optional.empty())
            : Optional.empty();
    delay.ifPresentOrElse(
        wait -> delivery.tryAgain(Outcome.UNCERTAIN, detail, now, now.plus(wait)),
        () -> delivery.unknown(detail, now));
  }

  private Next standing(Delivery delivery) {
    return switch (delivery.state()) {
      case ACCEPTED, DELIVERED, EXPIRED -> new Next.Done();
      case PLANNED, SENDING -> new Next.RetryAfter(untilNextTry(delivery));
      case FAILED, UNKNOWN -> {
        var attempts = delivery.attempts();
        yield new Next.DeadLetter(attempts.get(attempts.size() - 1).detail());
      }
    };
  }

  private Duration untilNextTry(Delivery delivery) {
    Duration left = Duration.between(clock.instant(), delivery.nextTryAt().orElse(clock.instant()));
    return left.isNegative() ? Duration.ZERO : left;
  }
}
