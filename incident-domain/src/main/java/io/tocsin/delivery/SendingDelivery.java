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

  /** In seconds. */
  private static final long LONGEST_PAUSE = 30;

  /** From its planning, after which what cannot wait goes over the fallback as well. */
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Deliveries deliveries;
  private final AddressBook addressBook;
  private final AcknowledgedIncidents acknowledged;
  private final Composing composing;
  private final FallingBack fallingBack;
  private final Clock clock;

  @Inject
  SendingDelivery(
      Deliveries deliveries,
      AddressBook addressBook,
      AcknowledgedIncidents acknowledged,
      Composing composing,
      FallingBack fallingBack,
      Clock clock) {
    this.deliveries = deliveries;
    this.addressBook = addressBook;
    this.acknowledged = acknowledged;
    this.composing = composing;
    this.fallingBack = fallingBack;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected SendingDelivery() {
    this(null, null, null, null, null, null);
  }

  /**
   * Records that an attempt begins and answers what to send. There is nothing to send (any more)
   * when it was taken, it expired, it cannot be sent as configured (then FAILED), or an earlier
   * attempt was interrupted and only a person may decide (P2, P3: UNKNOWN).
   */
  @Transactional
  public Turn begin(DeliveryId id) {
    Delivery delivery = deliveries.get(id);
    if (delivery.state() == DeliveryState.SENDING) {
      uncertain(delivery, Wording.PHRASES.say("attempt.interrupted"));
    }
    return delivery.state() == DeliveryState.PLANNED ? turnOf(delivery) : new Turn.Over();
  }

  /** Records what came of the attempt and answers what follows. */
  @Transactional
  public Next record(DeliveryId id, DeliveryOutcome outcome) {
    Delivery delivery = deliveries.get(id);
    boolean late = delivery.state() != DeliveryState.SENDING;
    if (outcome instanceof Accepted accepted) {
      if (delivery.reported()) {
        delivery.named(accepted.providerId());
      } else if (delivery.state() != DeliveryState.ACCEPTED) {
        delivery.accepted(accepted.providerId(), accepted.detail(), clock.instant());
      }
    } else if (late) {
      // Another node took the work over and decided; this attempt has no news.
      return standing(delivery);
    } else if (outcome instanceof Deferred deferred) {
      deferred(delivery, deferred);
    } else if (outcome instanceof Refused refused) {
      givenUp(delivery, Outcome.REFUSED, refused.detail());
    } else if (outcome instanceof Uncertain uncertain) {
      uncertain(delivery, uncertain.detail());
    }
    return standing(delivery);
  }

  private Turn turnOf(Delivery delivery) {
    DeliveryKey key = delivery.key();
    if (delivery.losesItsPointWhenAcknowledged()
        && key.incident().filter(acknowledged::isAcknowledged).isPresent()) {
      delivery.expired(Wording.PHRASES.say("page.expired"), clock.instant());
      return new Turn.Over();
    }
    if (overtaken(delivery)) {
      delivery.expired(Wording.PHRASES.say("overtaken"), clock.instant());
      return new Turn.Over();
    }
    return addressBook
        .resolve(key.recipient(), key.channel())
        .fold(
            destination -> turnOf(delivery, destination),
            why -> {
              givenUp(delivery, Outcome.NOT_SENT, why);
              return new Turn.Over();
            });
  }

  /** What has waited is not sent where a later one, not given up, says the same to them. */
  private boolean overtaken(Delivery delivery) {
    DeliveryKey key = delivery.key();
    if (delivery.attempts().isEmpty() || delivery.resent() || key.series().isEmpty()) {
      return false;
    }
    return deliveries.plannedAfter(delivery).stream()
        .filter(later -> later.state() != DeliveryState.FAILED)
        .filter(later -> later.state() != DeliveryState.EXPIRED)
        .anyMatch(later -> later.key().series().equals(key.series()));
  }

  private Turn turnOf(Delivery delivery, Resolved destination) {
    Instant now = clock.instant();
    Optional<Instant> quietUntil = quietUntil(delivery, destination, now);
    if (quietUntil.isPresent()) {
      delivery.putOff(Wording.PHRASES.say("quiet"), now, quietUntil.get());
      return new Turn.Later(Duration.between(now, quietUntil.get()));
    }
    if (delivery.key().incident().isPresent() && destination.written().channel().inOrder()) {
      Optional<Delivery> before =
          deliveries.underWayBefore(delivery).stream()
              .filter(earlier -> goesFirst(earlier, delivery))
              .findFirst();
      if (before.isPresent()) {
        return new Turn.Later(afterThe(before.get(), delivery, now));
      }
    }
    delivery.sending(destination.written().address(), now);
    return new Turn.Send(composing.compose(delivery, destination));
  }

  private static Optional<Instant> quietUntil(
      Delivery delivery, Resolved destination, Instant now) {
    return delivery.severity().worseThan(Severity.P2) || delivery.resent()
        ? Optional.empty()
        : destination.written().contact().quiet().flatMap(hours -> hours.endAfter(now));
  }

  /** What cannot wait does not wait for what can, which may be put off until the morning. */
  private static boolean goesFirst(Delivery earlier, Delivery delivery) {
    return earlier.state() == DeliveryState.SENDING
        || earlier.severity().worseThan(Severity.P2)
        || !delivery.severity().worseThan(Severity.P2);
  }

  /**
   * A little after the next try of the one that goes first: a second while it is fresh, more when
   * it has been waiting, so that a slow provider does not make all others ask every second.
   */
  private static Duration afterThe(Delivery before, Delivery delivery, Instant now) {
    Duration wait = Duration.between(now, before.nextTryAt().orElse(now));
    long age = Duration.between(delivery.createdAt(), now).toSeconds();
    return (wait.isNegative() ? Duration.ZERO : wait)
        .plusSeconds(Math.max(1, Math.min(age / 10, LONGEST_PAUSE)));
  }

  private void givenUp(Delivery delivery, Outcome outcome, LocalText why) {
    delivery.failed(outcome, why, clock.instant());
    fallingBack.from(delivery);
  }

  /**
   * A provider that is away must not keep a page for an hour; it is tried further all the same.
   * Time counts, not attempts: where a provider hangs, many wait long for their first.
   */
  private void fallBackEarly(Delivery delivery, Instant now) {
    if (delivery.severity().worseThan(Severity.P2)
        && !now.isBefore(delivery.createdAt().plus(PATIENCE))) {
      fallingBack.from(delivery);
    }
  }

  private void deferred(Delivery delivery, Deferred deferred) {
    Instant now = clock.instant();
    fallBackEarly(delivery, now);
    RetryPolicy.next(delivery.severity(), delivery.tries(), deferred.retryAfter())
        .ifPresentOrElse(
            delay -> delivery.tryAgain(Outcome.DEFERRED, deferred.detail(), now, now.plus(delay)),
            () -> givenUp(delivery, Outcome.DEFERRED, deferred.detail()));
  }

  /** A repeated page is better than none for P0 and P1; else a person decides. */
  private void uncertain(Delivery delivery, LocalText detail) {
    Instant now = clock.instant();
    fallBackEarly(delivery, now);
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
