package io.tocsin.workflow.work;

import io.tocsin.delivery.Channels;
import io.tocsin.delivery.DeliveryId;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.Prepared;
import io.tocsin.delivery.SendingDelivery;
import io.tocsin.delivery.Turn;
import java.util.Map;

/** Sends over one channel. */
final class DeliveryWork implements Work<Prepared, DeliveryOutcome> {

  private final String topic;
  private final Channels channels;
  private final SendingDelivery sending;

  DeliveryWork(String topic, Channels channels, SendingDelivery sending) {
    this.topic = topic;
    this.channels = channels;
    this.sending = sending;
  }

  @Override
  public String topic() {
    return topic;
  }

  @Override
  public int atOnce() {
    return 6;
  }

  @Override
  public Beginning<Prepared> begin(WorkItem item) {
    Turn turn = sending.begin(delivery(item));
    if (turn instanceof Turn.Send send) {
      return new Beginning.Call<>(send.message());
    }
    return new Beginning.NoCall<>(
        turn instanceof Turn.Later later
            ? new Settlement.Again(later.delay(), "not yet")
            : new Settlement.Done(Map.of()));
  }

  @Override
  public DeliveryOutcome call(WorkItem item, Prepared prepared) {
    return channels.send(prepared);
  }

  @Override
  public Settlement settle(WorkItem item, Prepared prepared, DeliveryOutcome outcome) {
    return Settlement.of(sending.record(delivery(item), outcome), outcome);
  }

  private static DeliveryId delivery(WorkItem item) {
    return new DeliveryId(item.text("deliveryId"));
  }
}
