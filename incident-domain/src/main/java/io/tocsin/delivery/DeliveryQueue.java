package io.tocsin.delivery;

/**
 * Work waiting for the workers of the channels; joins the caller's transaction, so that a delivery
 * and the work for it are there together or not at all. A worker of the channel then calls {@link
 * SendingDelivery#begin}, {@link Channels#send} outside of any transaction, and {@link
 * SendingDelivery#record}.
 */
public interface DeliveryQueue {

  /**
   * @param channel which workers take it: each channel of the plan has its own, so that a provider
   *     that hangs holds up nothing else
   * @param priority higher first, see {@link io.tocsin.incident.Severity#priority()}
   */
  void enqueue(DeliveryId delivery, String channel, int priority);

  /** The same for a delivery that had ended and that a person wants sent again. */
  void resend(DeliveryId delivery, String channel, int priority);
}
