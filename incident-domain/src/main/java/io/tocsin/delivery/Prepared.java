package io.tocsin.delivery;

import java.util.Map;

/**
 * All that a channel needs for one attempt. Holds resolved secrets: stays in memory and does not
 * print.
 */
public record Prepared(String channelKind, Message message, Map<String, String> settings) {

  public Prepared {
    settings = Map.copyOf(settings);
  }

  @Override
  public String toString() {
    return "Prepared[" + channelKind + ", delivery " + message.deliveryId() + "]";
  }
}
