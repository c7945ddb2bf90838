package io.tocsin.web.confirm;

import io.tocsin.incident.Actor;
import io.tocsin.plan.Plans;
import io.tocsin.review.AnsweringConfirmation;
import io.tocsin.review.ConfirmationLink;
import io.tocsin.review.ConfirmationLinks;
import io.tocsin.review.ContactConfirmation;
import io.tocsin.review.ContactConfirmation.How;
import io.tocsin.review.ContactConfirmation.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Takes a link's one answer for the contact that it was sent to, in one transaction. */
@ApplicationScoped
class ConfirmingByLink {

  private final ConfirmationLinks links;
  private final AnsweringConfirmation answering;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ConfirmingByLink() {
    this(null, null, null);
  }

  @Inject
  ConfirmingByLink(ConfirmationLinks links, AnsweringConfirmation answering, Plans plans) {
    this.links = links;
    this.answering = answering;
    this.plans = plans;
  }

  /** Only a valid link answers. */
  @Transactional
  void answer(String token, State answer, String note) {
    if (links.check(token) instanceof ConfirmationLink.Valid valid) {
      ContactConfirmation asked = valid.asked();
      Actor contact = Actor.person(plans.current().ownNameOf(asked.contact()));
      answering.answer(asked.id(), answer, How.LINK, note, contact);
    }
  }
}
