package io.tocsin.review;

import io.tocsin.delivery.AddressBook;
import io.tocsin.delivery.Attempt.Outcome;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.Destination.Resolved;
import io.tocsin.delivery.Next;
import io.tocsin.delivery.Prepared;
import io.tocsin.delivery.RetryPolicy;
import io.tocsin.delivery.verification.VerifiedRoutes;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Asks a contact whether a message reaches them: one attempt, in two transactions with the
 * provider's call between them. One that was interrupted is made again, since a question that comes
 * twice does no harm.
 */
@ApplicationScoped
public class AskingContact {

  /** What is to be done about an attempt. */
  public sealed interface Turn {
    record Send(Prepared message) implements Turn {}

    /** As the plan and the settings are, nothing can be sent. */
    record Unsendable(LocalText why) implements Turn {}

    /** It was answered meanwhile. */
    record Needless() implements Turn {}
  }

  private final PlanReviews reviews;
  private final AddressBook addressBook;
  private final ConfirmationMessage message;
  private final VerifiedRoutes verified;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AskingContact() {
    this(null, null, null, null, null);
  }

  @Inject
  public AskingContact(
      PlanReviews reviews,
      AddressBook addressBook,
      ConfirmationMessage message,
      VerifiedRoutes verified,
      Clock clock) {
    this.reviews = reviews;
    this.addressBook = addressBook;
    this.message = message;
    this.verified = verified;
    this.clock = clock;
  }

  /** Records that an attempt begins. */
  @Transactional
  public Turn begin(ConfirmationId id) {
    ContactConfirmation asked = reviews.held(id);
    if (!asked.state().open()) {
      return new Turn.Needless();
    }
    if (asked.asking()) {
      asked.came(Outcome.UNCERTAIN, ReviewWording.SAY.say("interrupted"));
    }
    return addressBook
        .resolve(asked.contact(), asked.channel())
        .fold(destination -> send(asked, destination), why -> unsendable(asked, why));
  }

  private Turn send(ContactConfirmation asked, Resolved destination) {
    asked.asks(verified.fingerprint(destination), clock.instant());
    return new Turn.Send(message.to(asked, destination));
  }

  private Turn unsendable(ContactConfirmation asked, LocalText why) {
    asked.unreached(why, clock.instant());
    return new Turn.Unsendable(why);
  }

  /** Records what came of the attempt and answers what follows. */
  @Transactional
  public Next record(ConfirmationId id, DeliveryOutcome outcome) {
    ContactConfirmation asked = reviews.held(id);
    asked.came(kind(outcome), outcome.detail());
    if (outcome instanceof DeliveryOutcome.Deferred deferred) {
      return RetryPolicy.next(Severity.P3, asked.putOff(), deferred.retryAfter())
          .<Next>map(Next.RetryAfter::new)
          .orElseGet(() -> givenUp(asked, outcome));
    }
    return outcome instanceof DeliveryOutcome.Refused ? givenUp(asked, outcome) : new Next.Done();
  }

  private Next givenUp(ContactConfirmation asked, DeliveryOutcome outcome) {
    asked.unreached(outcome.detail(), clock.instant());
    return new Next.DeadLetter(outcome.detail());
  }

  private static Outcome kind(DeliveryOutcome outcome) {
    if (outcome instanceof DeliveryOutcome.Accepted) {
      return Outcome.ACCEPTED;
    } else if (outcome instanceof DeliveryOutcome.Deferred) {
      return Outcome.DEFERRED;
    }
    return outcome instanceof DeliveryOutcome.Refused ? Outcome.REFUSED : Outcome.UNCERTAIN;
  }
}
