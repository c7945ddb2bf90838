package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.time.Duration;

/**
 * A sign of life that somebody else sends, and what its silence is about (spec, I5).
 *
 * @param every at the latest between two beats, 10 s to 7 days
 * @param grace how much longer a beat may take on its way before silence is an alert
 */
public record HeartbeatDefinition(
    String key, LocalText name, Duration every, Duration grace, WatchDefinition.Subject subject) {

  /** Silence that lasts longer is an alert. */
  public Duration patience() {
    return every.plus(grace);
  }
}
