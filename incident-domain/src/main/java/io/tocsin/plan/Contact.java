package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Somebody, or a group with one address, who can be reached.
 *
 * @param roles keys such as {@code tech-lead}, {@code devops}, {@code security}, {@code product},
 *     {@code management}
 * @param quiet when messages of P2 and P3 wait
 */
public record Contact(
    String key,
    LocalText name,
    Set<String> roles,
    Locale locale,
    List<Address> addresses,
    Optional<QuietHours> quiet) {

  /** The role of what is told as people are, but is a system: an issue tracker, monitoring. */
  public static final String SYSTEM = "system";

  /** Whether there is a person who can answer. */
  public boolean human() {
    return !roles.contains(SYSTEM);
  }

  /** Whether it is reached over that channel. */
  public boolean hasAddressOn(String channel) {
    return addresses.stream().anyMatch(address -> address.channel().equals(channel));
  }

  /**
   * @param channel key of a {@link ChannelDefinition}
   * @param address of the channel's kind; may be a reference to a setting
   */
  public record Address(String channel, String address) {}
}
