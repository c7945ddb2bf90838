package io.tocsin.digest;

import io.tocsin.delivery.PlanningDelivery;
import io.tocsin.delivery.verification.UnreachedContacts;
import io.tocsin.escalation.ResolvedLevel.Paged;
import io.tocsin.escalation.ResolvingLevel;
import io.tocsin.incident.Severity;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.UnreachedDigest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;

/** Tells once a week who cannot be reached; nobody is told that all is well. */
@ApplicationScoped
public class TellingUnreached {

  private final UnreachedContacts unreached;
  private final ResolvingLevel resolving;
  private final PlanningDelivery planning;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TellingUnreached() {
    this(null, null, null, null);
  }

  @Inject
  public TellingUnreached(
      UnreachedContacts unreached,
      ResolvingLevel resolving,
      PlanningDelivery planning,
      Plans plans) {
    this.unreached = unreached;
    this.resolving = resolving;
    this.planning = planning;
    this.plans = plans;
  }

  /** At most once for each time at which it was due, however often this is called. */
  @Transactional
  public void tell(Instant due) {
    Plan plan = plans.current();
    if (!unreached.now().isEmpty()) {
      plan.unreachedDigest().ifPresent(digest -> tell(plan, digest, due));
    }
  }

  private void tell(Plan plan, UnreachedDigest digest, Instant due) {
    for (Paged paged : resolving.resolve(digest.to(), due).people()) {
      plan.contact(paged.contact()).map(Contact::addresses).stream()
          .flatMap(List::stream)
          .map(Contact.Address::channel)
          .filter(digest.channels()::contains)
          .forEach(
              channel ->
                  planning.planLetter(
                      DigestLetter.KIND + ":" + due, Severity.P3, paged.contact(), channel));
    }
  }
}
