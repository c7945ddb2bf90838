package io.tocsin.oncall;

import java.time.Instant;

/**
 * What an override says.
 *
 * @param to exclusive; nothing is replaced unless it is after {@code from}
 */
record Replacement(OverrideId id, Instant from, Instant to, String contact) {

  boolean covers(Instant instant) {
    return !instant.isBefore(from) && instant.isBefore(to);
  }
}
