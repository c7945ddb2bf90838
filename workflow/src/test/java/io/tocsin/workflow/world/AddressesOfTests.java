package io.tocsin.workflow.world;

import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Settings;

/** Who it is that an address reaches, seen from outside. */
final class AddressesOfTests {

  private final Plan plan;
  private final Settings settings;

  AddressesOfTests(Plan plan, Settings settings) {
    this.plan = plan;
    this.settings = settings;
  }

  /** {@code tech-lead by phone}; an address of nobody as it is. */
  String whose(String kind, String address) {
    for (Contact contact : plan.contacts()) {
      for (Contact.Address known : contact.addresses()) {
        if (settings.resolve(known.address()).equals(address) && isOf(known.channel(), kind)) {
          return contact.key() + " by " + known.channel();
        }
      }
    }
    return address + " by " + kind;
  }

  private boolean isOf(String channel, String kind) {
    return plan.channel(channel).map(ChannelDefinition::kind).filter(kind::equals).isPresent();
  }
}
