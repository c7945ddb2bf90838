package io.tocsin.delivery;

/** Where a delivery stands (spec, HTTP contract). */
public enum DeliveryState {
  /** To be sent, now or at its next try. */
  PLANNED,
  /** Handed to the channel; what came of it is not recorded yet. */
  SENDING,
  /** The provider took it. */
  ACCEPTED,
  /** The provider says that it arrived. */
  DELIVERED,
  /** Given up: a dead letter that a person sees and resends. */
  FAILED,
  /** Pointless by the time it would have been sent. */
  EXPIRED,
  /** It may have arrived; a person decides whether to send it again. */
  UNKNOWN;

  /** Whether a person may send it again. */
  public boolean resendable() {
    return this == FAILED || this == EXPIRED || this == UNKNOWN;
  }
}
