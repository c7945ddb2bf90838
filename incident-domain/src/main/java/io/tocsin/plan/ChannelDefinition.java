package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.util.Map;

/**
 * A configured channel.
 *
 * @param kind which {@link io.tocsin.delivery.Channel} sends
 */
public record ChannelDefinition(
    String key, String kind, LocalText name, Map<String, String> settings) {}
