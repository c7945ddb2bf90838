package io.tocsin.web.api.intake;

/** What came in could not be stored now: the sender has to come again. */
final class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotTaken(Throwable cause) {
    super("what came in could not be stored", cause);
  }
}
