package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.util.Map;
import java.util.Optional;

/**
 * A configured channel.
 *
 * @param kind which {@link io.tocsin.delivery.Channel} sends
 * @param fallback key of the channel over which goes what this one gave up, where the contact has
 *     an address on it
 */
public record ChannelDefinition(
    String key,
    String kind,
    LocalText name,
    Map<String, String> settings,
    Optional<String> fallback) {}
