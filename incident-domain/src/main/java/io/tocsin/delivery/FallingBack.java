package io.tocsin.delivery;

import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

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

  /** Called in the transaction in which the delivery was given up, or is in doubt for long. */
  void from(Delivery failed) {
    Plan plan = plans.current();
    DeliveryKey key = failed.key();
    fallback(plan, key)
        .ifPresent(
            channel ->
                planning.plan(
                    new DeliveryKey(key.incident(), key.event(), key.recipient(), channel),
                    failed.severity()));
  }

  /** The first down the chain of fallbacks on which the recipient has an address. */
  private static Optional<String> fallback(Plan plan, DeliveryKey key) {
    Set<String> seen = new HashSet<>();
    String at = key.channel();
    while (seen.add(at)) {
      Optional<String> next = plan.channel(at).flatMap(ChannelDefinition::fallback);
      if (next.isEmpty() || reaches(plan, key.recipient(), next.get())) {
        return next.filter(channel -> !channel.equals(key.channel()));
      }
      at = next.get();
    }
    return Optional.empty();
  }

  private static boolean reaches(Plan plan, String contact, String channel) {
    return plan.contact(contact).filter(it -> it.hasAddressOn(channel)).isPresent();
  }
}
