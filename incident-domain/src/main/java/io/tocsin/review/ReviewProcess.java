package io.tocsin.review;

import io.tocsin.incident.Actor;

/** The process that waits for the next review and runs it; called within the transaction. */
public interface ReviewProcess {

  /** The review that is waited for begins at once, within this call. */
  void reviewNow(Actor by);

  /** Somebody answered: nobody asks any more. */
  void answered(ConfirmationId confirmation);
}
