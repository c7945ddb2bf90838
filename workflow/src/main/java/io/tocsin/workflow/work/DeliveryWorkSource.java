package io.tocsin.workflow.work;

import io.tocsin.delivery.Channel;
import io.tocsin.delivery.SendingDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;

/** One topic for each kind of channel, so that a hanging provider holds up only its own. */
@ApplicationScoped
class DeliveryWorkSource implements WorkSource {

  private final @Any Instance<Channel> channels;
  private final SendingDelivery sending;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DeliveryWorkSource() {
    this(null, null);
  }

  @Inject
  public DeliveryWorkSource(@Any Instance<Channel> channels, SendingDelivery sending) {
    this.channels = channels;
    this.sending = sending;
  }

  @Override
  public List<Work<?, ?>> work() {
    return channels.stream()
        .<Work<?, ?>>map(channel -> new DeliveryWork(channel, sending))
        .toList();
  }
}
