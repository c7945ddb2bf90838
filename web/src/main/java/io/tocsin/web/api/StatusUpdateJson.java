package io.tocsin.web.api;

import io.tocsin.update.StatusUpdate;
import io.tocsin.update.StatusUpdate.Audience;
import java.time.Instant;

/** A status update on the wire, in its author's words. */
public record StatusUpdateJson(int number, Instant at, String by, Audience audience, String text) {

  static StatusUpdateJson of(StatusUpdate update) {
    return new StatusUpdateJson(
        update.number(), update.at(), update.by().name(), update.audience(), update.text());
  }
}
