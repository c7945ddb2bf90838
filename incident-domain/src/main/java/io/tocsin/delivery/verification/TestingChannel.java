package io.tocsin.delivery.verification;

import io.tocsin.delivery.AddressBook;
import io.tocsin.delivery.Channels;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.DeliveryOutcome.Accepted;
import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.Destination.Resolved;
import io.tocsin.delivery.Message;
import io.tocsin.delivery.Prepared;
import io.tocsin.incident.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** The test button of a contact's channel. */
@ApplicationScoped
public class TestingChannel {

  private final AddressBook addressBook;
  private final Channels channels;
  private final Verifications verifications;
  private final Clock clock;

  @Inject
  TestingChannel(
      AddressBook addressBook, Channels channels, Verifications verifications, Clock clock) {
    this.addressBook = addressBook;
    this.channels = channels;
    this.verifications = verifications;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected TestingChannel() {
    this(null, null, null, null);
  }

  /**
   * Sends a test message now and waits for the provider, outside of any transaction. When it is
   * taken, the channel counts as verified for this contact until its address or settings change.
   */
  @Transactional(TxType.NOT_SUPPORTED)
  public DeliveryOutcome send(String contactKey, String channelKey) {
    return addressBook
        .resolve(contactKey, channelKey)
        .fold(found -> send(new Route(contactKey, channelKey), found), Refused::new);
  }

  private DeliveryOutcome send(Route route, Resolved destination) {
    String kind = destination.written().definition().kind();
    DeliveryOutcome outcome =
        channels.send(new Prepared(kind, message(destination), destination.settings()));
    if (outcome instanceof Accepted) {
      verifications.verified(route, Fingerprint.of(destination), clock.instant());
    }
    return outcome;
  }

  private Message message(Resolved destination) {
    Locale locale = destination.written().contact().locale();
    String id = DeliveryId.fresh().value();
    return new Message(
        id,
        destination.address(),
        locale,
        Severity.P3,
        Wording.PHRASES.say("test.subject").in(locale),
        Wording.PHRASES
            .say("test.text", destination.written().contact().name(), clock.instant().toString())
            .in(locale),
        Optional.empty(),
        id,
        Optional.empty(),
        Optional.empty(),
        false);
  }
}
