package io.tocsin.workflow.work;

import io.tocsin.delivery.Channels;
import io.tocsin.delivery.DeliveryOutcome;
import io.tocsin.delivery.Prepared;
import io.tocsin.review.AskingContact;
import io.tocsin.review.AskingContact.Turn;
import io.tocsin.review.ConfirmationId;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/**
 * Asks contacts whether a message reaches them; apart from the deliveries of incidents, so that a
 * review never takes a place that a page needs.
 */
@ApplicationScoped
class ContactWork implements Work<Prepared, DeliveryOutcome>, WorkSource {

  private final AskingContact asking;
  private final Channels channels;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ContactWork() {
    this(null, null);
  }

  @Inject
  public ContactWork(AskingContact asking, Channels channels) {
    this.asking = asking;
    this.channels = channels;
  }

  @Override
  public List<Work<?, ?>> work() {
    return List.of(this);
  }

  @Override
  public String topic() {
    return "contact-confirmation";
  }

  /** As many as a kind of delivery: the topic with the least room limits what all of them fetch. */
  @Override
  public int atOnce() {
    return 6;
  }

  @Override
  public Beginning<Prepared> begin(WorkItem item) {
    Turn turn = asking.begin(confirmation(item));
    if (turn instanceof Turn.Send send) {
      return new Beginning.Call<>(send.message());
    }
    return new Beginning.NoCall<>(
        turn instanceof Turn.Unsendable unsendable
            ? new Settlement.Error(Settlement.UNDELIVERABLE, unsendable.why().en())
            : new Settlement.Done(Map.of()));
  }

  @Override
  public DeliveryOutcome call(WorkItem item, Prepared prepared) {
    return channels.send(prepared);
  }

  @Override
  public Settlement settle(WorkItem item, Prepared prepared, DeliveryOutcome outcome) {
    return Settlement.of(asking.record(confirmation(item), outcome), outcome);
  }

  private static ConfirmationId confirmation(WorkItem item) {
    return new ConfirmationId(item.text(Variables.CONFIRMATION));
  }
}
