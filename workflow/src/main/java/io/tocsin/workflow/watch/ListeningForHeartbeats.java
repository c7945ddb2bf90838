package io.tocsin.workflow.watch;

import io.tocsin.alert.Alert;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.alert.ReceivingAlerts;
import io.tocsin.heartbeat.CheckingHeartbeat;
import io.tocsin.heartbeat.Heartbeats;
import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.engine.Pace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Checks of heartbeats (spec, I5), which stand in the queue of looks beside those of watches. What
 * turned is told like an alert from elsewhere, and again with the next check where that failed.
 */
@ApplicationScoped
class ListeningForHeartbeats {

  /** Well within the time after which a heartbeat takes Tocsin for having been down. */
  static final Duration EVERY = Duration.ofSeconds(10);

  /** No key of a watch has a colon. */
  private static final String PREFIX = "heartbeat:";

  private final Heartbeats heartbeats;
  private final CheckingHeartbeat checking;
  private final ReceivingAlerts receiving;
  private final Pace pace;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ListeningForHeartbeats() {
    this(null, null, null, null, null);
  }

  @Inject
  ListeningForHeartbeats(
      Heartbeats heartbeats,
      CheckingHeartbeat checking,
      ReceivingAlerts receiving,
      Pace pace,
      Clock clock) {
    this.heartbeats = heartbeats;
    this.checking = checking;
    this.receiving = receiving;
    this.pace = pace;
    this.clock = clock;
  }

  /** Whether an entry of the queue is a heartbeat's. */
  static boolean isOne(String entry) {
    return entry.startsWith(PREFIX);
  }

  /** Entries for the queue, with the time between two checks. */
  Map<String, Duration> wanted() {
    return heartbeats.expected().keySet().stream()
        .collect(Collectors.toMap(key -> PREFIX + key, key -> EVERY));
  }

  /**
   * Checks the heartbeat of an entry.
   *
   * @return when it is checked again; empty when the plan does not have it any more
   */
  Optional<Instant> check(String entry) {
    Optional<HeartbeatDefinition> heartbeat =
        Optional.ofNullable(heartbeats.expected().get(entry.substring(PREFIX.length())));
    heartbeat.ifPresent(
        one ->
            Conflict.retryFor(() -> pace.take(() -> checking.check(one)))
                .ifPresent(alert -> tell(one.key(), alert)));
    return heartbeat.map(one -> clock.instant().plus(EVERY));
  }

  private void tell(String key, Alert alert) {
    AlertReceipt receipt = Conflict.retryFor(() -> pace.ahead(() -> receiving.receive(alert)));
    Conflict.retry(() -> pace.run(() -> checking.told(key, alert, receipt)));
  }

  void forget(Instant cut) {
    checking.forget(cut);
  }
}
