package io.tocsin.delivery;

import io.tocsin.incident.Actor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** A person sends again what had ended without success (spec, N3). */
@ApplicationScoped
public class ResendingDelivery {

  private final Deliveries deliveries;
  private final AddressBook addressBook;
  private final DeliveryQueue queue;
  private final Clock clock;

  @Inject
  public ResendingDelivery(
      Deliveries deliveries, AddressBook addressBook, DeliveryQueue queue, Clock clock) {
    this.deliveries = deliveries;
    this.addressBook = addressBook;
    this.queue = queue;
    this.clock = clock;
  }

  @SuppressWarnings("NullAway") // for the CDI proxy only
  protected ResendingDelivery() {
    this(null, null, null, null);
  }

  /**
   * Puts a FAILED, UNKNOWN or EXPIRED delivery back in the queue, with all its attempts ahead of it
   * and to the address that the plan has now. An expired page is sent all the same: a person wants
   * it.
   *
   * @throws DeliveryNotFound when there is no such delivery
   * @throws DeliveryNotResendable when it is under way or was taken, or the plan cannot reach the
   *     recipient
   */
  @Transactional
  public Delivery resend(DeliveryId id, Actor by) {
    Delivery delivery = deliveries.get(id);
    if (!delivery.state().resendable()) {
      throw new DeliveryNotResendable(Wording.PHRASES.say("resend.state", delivery.state().name()));
    }
    DeliveryKey key = delivery.key();
    addressBook.find(key.recipient(), key.channel()).orElseThrow(DeliveryNotResendable::new);
    delivery.resend(Wording.PHRASES.say("resend.by", by.name()), clock.instant());
    queue.resend(id, key.channel(), delivery.severity().priority());
    return delivery;
  }
}
