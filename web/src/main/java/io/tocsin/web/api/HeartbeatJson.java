package io.tocsin.web.api;

import io.tocsin.heartbeat.Expected;
import io.tocsin.heartbeat.Heartbeat;
import io.tocsin.plan.HeartbeatDefinition;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A heartbeat on the wire.
 *
 * @param every at the latest between two beats, an ISO duration
 * @param grace how much longer a beat may take, an ISO duration
 * @param lastBeatAt absent before the first
 * @param lastBeatFrom the name of the token with which it came
 * @param incidentId which its last alert opened or joined
 */
public record HeartbeatJson(
    String key,
    String name,
    String serviceKey,
    Optional<String> component,
    String every,
    String grace,
    Expected.Status state,
    Optional<Instant> lastBeatAt,
    Optional<String> lastBeatFrom,
    Optional<String> incidentId) {

  static HeartbeatJson of(Expected expected, Locale locale) {
    HeartbeatDefinition definition = expected.definition();
    Optional<Heartbeat> heard = expected.heard();
    return new HeartbeatJson(
        definition.key(),
        definition.name().in(locale),
        definition.subject().service(),
        definition.subject().component(),
        definition.every().toString(),
        definition.grace().toString(),
        expected.status(),
        heard.map(Heartbeat::heardAt),
        heard.map(Heartbeat::heardFrom),
        heard.flatMap(Heartbeat::incident).map(id -> id.value()));
  }
}
