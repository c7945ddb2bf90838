package io.tocsin.delivery;

/**
 * Work waiting for the workers of the channels; joins the caller's transaction, so that a delivery
 * and the work for it are there together or not at all. The worker of a channel's kind then calls
 * {@link SendingDelivery#begin}, {@link Channels#send} outside of any transaction, and {@link
 * SendingDelivery#record}.
 */
public interface DeliveryQueue {

  /**
   * @param channelKind which workers take it, one bulkhead per kind
   * @param priority higher first, see {@link io.tocsin.incident.Severity#priority()}
   */
  void enqueue(DeliveryId delivery, String channelKind, int priority);

  /** The same for a delivery that had ended and that a person wants sent again. */
  void resend(DeliveryId delivery, String channelKind, int priority);
}
