package io.tocsin.delivery;

import io.tocsin.text.LocalText;

/** Not a programming error: a delivery cannot be sent again as it stands now. HTTP 409. */
public final class DeliveryNotResendable extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final transient LocalText reason;

  DeliveryNotResendable(LocalText reason) {
    super(reason.en());
    this.reason = reason;
  }

  public LocalText reason() {
    return reason;
  }
}
