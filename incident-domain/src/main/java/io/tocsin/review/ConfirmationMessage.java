package io.tocsin.review;

import io.tocsin.delivery.Destination.Resolved;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.Prepared;
import io.tocsin.incident.Severity;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;

/** The question to a contact, in the contact's language, with the link that answers it. */
@ApplicationScoped
class ConfirmationMessage {

  private final ConfirmationLinks links;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ConfirmationMessage() {
    this(null, null);
  }

  @Inject
  ConfirmationMessage(ConfirmationLinks links, Plans plans) {
    this.links = links;
    this.plans = plans;
  }

  Prepared to(ContactConfirmation asked, Resolved destination) {
    Contact contact = destination.written().contact();
    Locale locale = contact.locale();
    String id = "confirmation-" + asked.id();
    return new Prepared(
        destination.written().definition().kind(),
        new Message(
            id,
            destination.address(),
            locale,
            Severity.P3,
            ReviewWording.SAY.say("ask.subject", contact.name()).in(locale),
            ReviewWording.SAY
                .say(
                    "ask.text",
                    contact.name(),
                    plans.current().name(),
                    destination.written().definition().name(),
                    links.issue(asked))
                .in(locale),
            Optional.empty(),
            id,
            Optional.empty(),
            Optional.empty(),
            false),
        destination.settings());
  }
}
