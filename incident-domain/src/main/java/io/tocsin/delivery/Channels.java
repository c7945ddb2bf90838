package io.tocsin.delivery;

import io.tocsin.delivery.DeliveryOutcome.Refused;
import io.tocsin.delivery.DeliveryOutcome.Uncertain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The kinds of channel that this installation has. */
@ApplicationScoped
public class Channels {

  private static final Logger LOG = LoggerFactory.getLogger(Channels.class);

  private final Iterable<Channel> channels;

  @Inject
  Channels(@Any Instance<Channel> channels) {
    this((Iterable<Channel>) channels);
  }

  Channels(Iterable<Channel> channels) {
    this.channels = channels;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected Channels() {
    this((Iterable<Channel>) null);
  }

  public Optional<Channel> ofKind(String kind) {
    for (Channel channel : channels) {
      if (channel.kind().equals(kind)) {
        return Optional.of(channel);
      }
    }
    return Optional.empty();
  }

  /**
   * Calls the provider once; never inside a database transaction. A channel that throws, against
   * its contract, may have sent already, so that counts as uncertain.
   */
  public DeliveryOutcome send(Prepared prepared) {
    Optional<Channel> channel = ofKind(prepared.channelKind());
    if (channel.isEmpty()) {
      return new Refused(Wording.PHRASES.say("kind.missing", prepared.channelKind()));
    }
    try {
      return channel.get().send(prepared.message(), prepared.settings());
    } catch (RuntimeException e) {
      // Only the stack's classes: the exception's message may hold an address or a secret.
      LOG.error(
          "Channel {} threw {} for delivery {}",
          prepared.channelKind(),
          e.getClass().getName(),
          prepared.message().deliveryId());
      return new Uncertain(Wording.PHRASES.say("channel.threw", e.getClass().getSimpleName()));
    }
  }
}
