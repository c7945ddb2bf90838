package io.tocsin.delivery.verification;

/**
 * A way that notifications take.
 *
 * @param contact key of a contact of the plan
 * @param channel key of a channel of the plan
 */
public record Route(String contact, String channel) {}
