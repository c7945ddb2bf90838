package io.tocsin.delivery;

import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Contact;
import java.util.Map;

/**
 * A contact's address on a channel, as the plan writes it.
 *
 * @param address references to settings unresolved
 */
public record Destination(
    Contact contact, ChannelDefinition definition, Channel channel, String address) {

  /**
   * The same with all references resolved: holds secrets, is never stored, and does not print.
   *
   * @param address of the channel's kind
   */
  public record Resolved(Destination written, String address, Map<String, String> settings) {
    public Resolved {
      settings = Map.copyOf(settings);
    }

    @Override
    public String toString() {
      return "Resolved[" + written.contact().key() + " over " + written.definition().key() + "]";
    }
  }
}
