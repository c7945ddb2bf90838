package io.tocsin.workflow.work;

import io.tocsin.delivery.Channels;
import io.tocsin.delivery.SendingDelivery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** One topic for each kind of channel, so that a hanging provider holds up only its own. */
@ApplicationScoped
class DeliveryWorkSource implements WorkSource {

  private final Channels channels;
  private final SendingDelivery sending;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DeliveryWorkSource() {
    this(null, null);
  }

  @Inject
  public DeliveryWorkSource(Channels channels, SendingDelivery sending) {
    this.channels = channels;
    this.sending = sending;
  }

  @Override
  public List<Work<?, ?>> work() {
    return channels.kinds().stream()
        .<Work<?, ?>>map(kind -> new DeliveryWork(kind, channels, sending))
        .toList();
  }
}
