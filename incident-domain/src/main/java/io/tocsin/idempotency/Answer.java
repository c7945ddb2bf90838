package io.tocsin.idempotency;

import java.util.Optional;

/**
 * What a command was answered.
 *
 * @param status of HTTP
 * @param location of what was made, relative to the server
 * @param body JSON, at most 500,000 characters
 */
public record Answer(int status, Optional<String> location, String body) {}
