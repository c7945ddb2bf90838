package io.tocsin.review;

import io.tocsin.delivery.verification.Route;
import io.tocsin.delivery.verification.VerifiedRoutes;
import io.tocsin.incident.Actor;
import io.tocsin.incident.WrongState;
import io.tocsin.review.ContactConfirmation.How;
import io.tocsin.review.ContactConfirmation.State;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Somebody says whether a contact still is reached over a channel. The first answer counts. */
@ApplicationScoped
public class AnsweringConfirmation {

  private final PlanReviews reviews;
  private final ContactNames names;
  private final ReviewLog log;
  private final ReviewProcess process;
  private final VerifiedRoutes verified;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AnsweringConfirmation() {
    this(null, null, null, null, null, null);
  }

  @Inject
  public AnsweringConfirmation(
      PlanReviews reviews,
      ContactNames names,
      ReviewLog log,
      ReviewProcess process,
      VerifiedRoutes verified,
      Clock clock) {
    this.reviews = reviews;
    this.names = names;
    this.log = log;
    this.process = process;
    this.verified = verified;
    this.clock = clock;
  }

  /**
   * Repeating the answer that holds changes nothing. A way that is confirmed counts as proved.
   *
   * @param answer CONFIRMED, WRONG or UNANSWERED
   * @throws WrongState when it was answered otherwise, or its review is over
   */
  @Transactional
  public ContactConfirmation answer(
      ConfirmationId id, State answer, How how, String note, Actor by) {
    ContactConfirmation asked = reviews.held(id);
    if (asked.state() == answer) {
      return asked;
    }
    if (!asked.state().open()) {
      throw new WrongState(ReviewWording.SAY.say("settled." + asked.state().name()));
    }
    asked.answer(answer, how, note.strip(), by, clock.instant());
    log.add(asked.review(), by, said(asked));
    if (answer == State.CONFIRMED) {
      verified.confirmed(
          new Route(asked.contact(), asked.channel()),
          how == How.LINK ? asked.addressHash() : Optional.empty());
    }
    if (how != How.STEP) {
      process.answered(id);
    }
    return asked;
  }

  private LocalText said(ContactConfirmation asked) {
    String way = asked.how().map(How::name).orElse("");
    return ReviewWording.SAY.say(
        (asked.note().isEmpty() ? "answered." : "answered.note.") + asked.state().name(),
        names.contact(asked.contact()),
        names.channel(asked.channel()),
        ReviewWording.SAY.say("how." + way),
        LocalText.verbatim(asked.note()));
  }
}
