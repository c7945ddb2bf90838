package io.tocsin.delivery.verification;

import io.tocsin.plan.Contact;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Contacts of the plan who cannot be reached: none of their ways, as it is now, was proved. */
@ApplicationScoped
public class UnreachedContacts {

  private final Plans plans;
  private final VerifiedRoutes verified;

  @Inject
  public UnreachedContacts(Plans plans, VerifiedRoutes verified) {
    this.plans = plans;
    this.verified = verified;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected UnreachedContacts() {
    this(null, null);
  }

  /** People, in the order of the plan; empty when everybody can be reached. */
  public List<Contact> now() {
    return plans.current().contacts().stream()
        .filter(Contact::human)
        .filter(contact -> !reached(contact))
        .toList();
  }

  private boolean reached(Contact contact) {
    return contact.addresses().stream()
        .map(address -> new Route(contact.key(), address.channel()))
        .anyMatch(route -> verified.verifiedAt(route).isPresent());
  }
}
