package io.tocsin.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;

/** When a clock on the wall shows a time. */
public final class WallClock {

  private WallClock() {}

  /**
   * The first instant at which the clock shows this time: where it is put back, the earlier of two;
   * where it is put forward over the time, the instant at which that happens.
   */
  public static Instant first(LocalDateTime local, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(local);
    return change != null && change.isGap()
        ? change.getInstant()
        : local.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  static Instant first(LocalDate date, LocalTime time, ZoneId zone) {
    return first(date.atTime(time), zone);
  }
}
