package io.tocsin.delivery;

/** Somebody named a delivery that does not exist: HTTP 404. */
public final class DeliveryNotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  DeliveryNotFound(DeliveryId id) {
    super("there is no delivery " + id);
  }
}
