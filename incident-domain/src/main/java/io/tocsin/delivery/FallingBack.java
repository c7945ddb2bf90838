package io.tocsin.delivery;

import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What was given up on one channel goes over the channel that the plan names instead, where the
 * contact has an address on it (spec, N3). Each channel is tried once for the same event, so that
 * channels that name each other come to an end.
 */
@ApplicationScoped
class FallingBack {

  private final Plans plans;
  private final PlanningDelivery planning;

  @Inject
  FallingBack(Plans plans, PlanningDelivery planning) {
    this.plans = plans;
    this.planning = planning;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected FallingBack() {
    this(null, null);
  }

  /** Called in the transaction in which the delivery was given up. */
  void from(Delivery failed) {
    Plan plan = plans.current();
    DeliveryKey key = failed.key();
    plan.channel(key.channel())
        .flatMap(ChannelDefinition::fallback)
        .filter(channel -> reaches(plan, key.recipient(), channel))
        .ifPresent(
            channel ->
                planning.plan(
                    key.incident(), key.event(), failed.severity(), key.recipient(), channel));
  }

  private static boolean reaches(Plan plan, String contact, String channel) {
    return plan.contact(contact).map(Contact::addresses).stream()
        .flatMap(List::stream)
        .anyMatch(address -> address.channel().equals(channel));
  }
}
