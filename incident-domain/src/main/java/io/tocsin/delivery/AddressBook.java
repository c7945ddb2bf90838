package io.tocsin.delivery;

import io.tocsin.delivery.Destination.Resolved;
import io.tocsin.delivery.Lookup.Found;
import io.tocsin.delivery.Lookup.Lost;
import io.tocsin.plan.ChannelDefinition;
import io.tocsin.plan.Contact;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import io.tocsin.plan.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where the plan in force reaches whom. */
@ApplicationScoped
public class AddressBook {

  private final Plans plans;
  private final Settings settings;
  private final Channels channels;

  @Inject
  public AddressBook(Plans plans, Settings settings, Channels channels) {
    this.plans = plans;
    this.settings = settings;
    this.channels = channels;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected AddressBook() {
    this(null, null, null);
  }

  /** What the plan says, whether or not the settings that it refers to are there. */
  public Lookup<Destination> find(String contactKey, String channelKey) {
    Plan plan = plans.current();
    Optional<Contact> contact = plan.contact(contactKey);
    if (contact.isEmpty()) {
      return lost("contact.missing", contactKey);
    }
    Optional<ChannelDefinition> definition = plan.channel(channelKey);
    if (definition.isEmpty()) {
      return lost("channel.missing", channelKey);
    }
    Optional<Channel> channel = channels.ofKind(definition.get().kind());
    if (channel.isEmpty()) {
      return lost("kind.missing", definition.get().kind());
    }
    return contact.get().addresses().stream()
        .filter(address -> address.channel().equals(channelKey))
        .findFirst()
        .<Lookup<Destination>>map(
            address ->
                new Found<>(
                    new Destination(
                        contact.get(), definition.get(), channel.get(), address.address())))
        .orElseGet(() -> lost("address.missing", contact.get().name(), definition.get().name()));
  }

  /** The same, ready to be sent to: every setting is there and the channel lacks nothing. */
  public Lookup<Resolved> resolve(String contactKey, String channelKey) {
    return find(contactKey, channelKey).fold(this::resolve, Lost::new);
  }

  private Lookup<Resolved> resolve(Destination destination) {
    ChannelDefinition definition = destination.definition();
    try {
      Map<String, String> resolved = settings.resolve(definition.settings());
      List<String> missing = destination.channel().missing(resolved);
      if (!missing.isEmpty()) {
        return lost("channel.unready", definition.name(), String.join(", ", missing));
      }
      String address = settings.resolve(destination.address());
      return address.isBlank()
          ? lost("address.missing", destination.contact().name(), definition.name())
          : new Found<>(new Resolved(destination, address, resolved));
    } catch (Settings.SettingMissing e) {
      return lost("setting.missing", e.setting(), destination.contact().name(), definition.name());
    }
  }

  private static <T> Lookup<T> lost(String phrase, Object... arguments) {
    return new Lost<>(Wording.PHRASES.say(phrase, arguments));
  }
}
