package io.tocsin.plan;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * The part of each day in which a contact wants no message that can wait (spec, N5: P2 and P3).
 *
 * @param from inclusive; after {@code to}, the hours run over midnight
 * @param to exclusive, other than {@code from}
 */
public record QuietHours(LocalTime from, LocalTime to, ZoneId zone) {

  /** When the quiet hours that hold at this instant end; empty outside of them. */
  public Optional<Instant> endAfter(Instant instant) {
    ZonedDateTime local = instant.atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean overMidnight = from.isAfter(to);
    boolean quiet =
        overMidnight
            ? !time.isBefore(from) || time.isBefore(to)
            : !time.isBefore(from) && time.isBefore(to);
    if (!quiet) {
      return Optional.empty();
    }
    boolean tomorrow = overMidnight && !time.isBefore(from);
    // A time of day that a clock change skips is the first one after it.
    Instant end =
        local.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(to).atZone(zone).toInstant();
    return Optional.of(end).filter(instant::isBefore);
  }
}
