package io.tocsin.delivery.callback;

import io.tocsin.delivery.DeliveryId;
import io.tocsin.text.LocalText;

/** What a provider says, once its signature was found right. */
public sealed interface Report {

  /** The message reached its recipient. */
  record Arrived(DeliveryId delivery, LocalText detail) implements Report {}

  /**
   * It will not.
   *
   * @param expired because the provider had it for too long
   */
  record NotArrived(DeliveryId delivery, boolean expired, LocalText detail) implements Report {}

  /**
   * The recipient acknowledges: a key was pressed, a button was clicked.
   *
   * @param by the person as the provider knows them; empty when it is the recipient
   * @param way what the timeline keeps: {@code phone}, {@code slack}
   */
  record Acknowledged(DeliveryId delivery, String by, String way) implements Report {}

  /**
   * Somebody writes back.
   *
   * @param address of the writer, of the channel's kind
   */
  record Reply(String address, String text) implements Report {}

  /** On the way: queued, ringing; or of no use to us. */
  record News() implements Report {}

  /** The signature is missing or wrong. */
  record Forged() implements Report {}
}
