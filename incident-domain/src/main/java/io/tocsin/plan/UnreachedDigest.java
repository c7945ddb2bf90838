package io.tocsin.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;

/**
 * Once a week somebody is told who cannot be reached (spec, N5).
 *
 * @param to whoever these mean when the day comes
 * @param channels keys; it goes to each address that a recipient has on one of them
 */
public record UnreachedDigest(
    DayOfWeek day, LocalTime time, ZoneId zone, List<Recipient> to, List<String> channels) {

  public UnreachedDigest {
    to = List.copyOf(to);
    channels = List.copyOf(channels);
  }
}
