package io.tocsin.web.confirm;

import io.tocsin.incident.Actor;
import io.tocsin.plan.Contact;
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

  /** What the link turned out to be then; only a valid one answers. */
  @Transactional
  ConfirmationLink answer(String token, State answer, String note) {
    ConfirmationLink link = links.check(token);
    return link instanceof ConfirmationLink.Valid valid
        ? new ConfirmationLink.Answered(
            answering.answer(
                valid.asked().id(), answer, How.LINK, note, Actor.person(name(valid.asked()))))
        : link;
  }

  /** In the contact's own language, as the log will show it. */
  private String name(ContactConfirmation asked) {
    return plans
        .current()
        .contact(asked.contact())
        .map(ConfirmingByLink::ownName)
        .orElse(asked.contact());
  }

  private static String ownName(Contact contact) {
    return contact.name().in(contact.locale());
  }
}
