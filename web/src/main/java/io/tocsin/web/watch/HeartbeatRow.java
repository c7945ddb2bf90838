package io.tocsin.web.watch;

import io.tocsin.heartbeat.Expected.Status;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A heartbeat and how it stands.
 *
 * @param place service and component that its silence is about
 * @param url where it is sent to
 * @param from the name of the token with which the last beat came
 * @param incident which its alert opened or joined, while it is silent
 */
public record HeartbeatRow(
    String key,
    String name,
    String place,
    Duration every,
    Duration patience,
    String url,
    Status status,
    Optional<Instant> lastBeat,
    Optional<String> from,
    Optional<String> incident) {

  /** What Alertmanager's configuration needs to send its always firing alert here. */
  public String receiver() {
    return """
        route:
          routes:
            - matchers: [alertname="Watchdog"]
              receiver: tocsin-heartbeat
              group_wait: 0s
              group_interval: %1$s
              repeat_interval: %1$s
        receivers:
          - name: tocsin-heartbeat
            webhook_configs:
              - url: %2$s
                send_resolved: false
                http_config: {authorization: {type: Bearer, credentials_file: /path/to/token}}
        """
        .formatted(beatOften(), url)
        .strip();
  }

  /** Thrice as often as needed, so that one message may be lost. */
  private String beatOften() {
    return Math.max(1, every.toSeconds() / 3) + "s";
  }
}
