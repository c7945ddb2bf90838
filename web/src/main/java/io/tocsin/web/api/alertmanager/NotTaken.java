package io.tocsin.web.api.alertmanager;

/** An alert could not be stored now: the sender has to come again. */
final class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotTaken(Throwable cause) {
    super("an alert could not be stored", cause);
  }
}
