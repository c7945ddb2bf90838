package io.tocsin.web.contact;

import io.tocsin.account.Role;
import io.tocsin.delivery.AddressBook;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.verification.Route;
import io.tocsin.delivery.verification.UnreachedContacts;
import io.tocsin.delivery.verification.VerifiedRoutes;
import io.tocsin.digest.DigestLetter;
import io.tocsin.digest.DigestSchedule;
import io.tocsin.oncall.WhoIsOnCall;
import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.DeliveryRows;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Fills the page of contacts. */
@ApplicationScoped
public class ContactPage {

  /** As many of the newest letters of the digest as are shown. */
  private static final int LETTERS = 10;

  private final Plans plans;
  private final AddressBook addressBook;
  private final VerifiedRoutes verified;
  private final UnreachedContacts unreached;
  private final DigestSchedule schedule;
  private final DeliveryRows deliveries;
  private final WhoIsOnCall onCall;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ContactPage() {
    this(null, null, null, null, null, null, null, null, null);
  }

  @Inject
  ContactPage(
      Plans plans,
      AddressBook addressBook,
      VerifiedRoutes verified,
      UnreachedContacts unreached,
      DigestSchedule schedule,
      DeliveryRows deliveries,
      WhoIsOnCall onCall,
      Visitor visitor,
      Clock clock) {
    this.plans = plans;
    this.addressBook = addressBook;
    this.verified = verified;
    this.unreached = unreached;
    this.schedule = schedule;
    this.deliveries = deliveries;
    this.onCall = onCall;
    this.visitor = visitor;
    this.clock = clock;
  }

  @Transactional
  View show() {
    return view(List.of());
  }

  /** The page again after a test that did not arrive. */
  @Transactional
  View show(String contact, DeliveryOutcome outcome) {
    String message =
        Messages.say(visitor.locale(), "contacts.failed", outcome.detail().in(visitor.locale()));
    return view(List.of(new Problem("", "#contact-" + contact, message)));
  }

  /** The page again after what a person asked for there was refused. */
  @Transactional
  public Response refused(io.tocsin.web.error.Problem problem) {
    List<Problem> shown = Problems.of(problem, visitor.locale(), field -> "#digest");
    return Response.status(problem.status()).entity(view(shown)).build();
  }

  private View view(List<Problem> problems) {
    Plan plan = plans.current();
    return new View(
        "contacts",
        new ContactsView(
            plan.contacts().stream().map(contact -> person(plan, contact)).toList(),
            unreached.now().stream().map(contact -> contact.name().in(visitor.locale())).toList(),
            digest(),
            visitor.may(Role.RESPONDER),
            problems));
  }

  private Optional<ContactsView.Digest> digest() {
    return schedule
        .nextDue()
        .map(due -> new ContactsView.Digest(due, deliveries.letters(DigestLetter.KIND, LETTERS)));
  }

  private ContactsView.Person person(Plan plan, Contact contact) {
    Locale locale = visitor.locale();
    return new ContactsView.Person(
        contact.key(),
        contact.name().in(locale),
        String.join(Messages.say(locale, "list.separator"), contact.roles()),
        onCall(plan, contact),
        contact.addresses().stream().map(address -> address(plan, contact, address)).toList());
  }

  private String onCall(Plan plan, Contact contact) {
    Locale locale = visitor.locale();
    return plan.schedules().stream()
        .filter(
            schedule ->
                onCall
                    .at(schedule.key(), clock.instant())
                    .contact()
                    .filter(contact.key()::equals)
                    .isPresent())
        .map(schedule -> schedule.name().in(locale))
        .collect(Collectors.joining(Messages.say(locale, "list.separator")));
  }

  private ContactsView.Address address(Plan plan, Contact contact, Contact.Address address) {
    Locale locale = visitor.locale();
    Optional<String> lacks =
        addressBook
            .resolve(contact.key(), address.channel())
            .fold(found -> Optional.empty(), why -> Optional.of(why.in(locale)));
    return new ContactsView.Address(
        address.channel(),
        plan.channel(address.channel())
            .map(ChannelDefinition::name)
            .map(name -> name.in(locale))
            .orElse(address.channel()),
        address.address(),
        verified.verifiedAt(new Route(contact.key(), address.channel())),
        lacks);
  }
}
