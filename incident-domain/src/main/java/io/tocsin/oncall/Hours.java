package io.tocsin.oncall;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The part of the week in which a rotation counts.
 *
 * @param days on which a stretch of hours begins
 * @param until on the next day unless it is later than {@code from}: the same twice is 24 hours
 */
public record Hours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {

  private record Stretch(Instant from, Instant to) {

    boolean covers(Instant instant) {
      return !instant.isBefore(from) && instant.isBefore(to);
    }
  }

  public Hours {
    days = Set.copyOf(days);
  }

  boolean include(Instant instant, ZoneId zone) {
    return stretches(instant, instant, zone).anyMatch(stretch -> stretch.covers(instant));
  }

  /** When they may begin or end, from a day before to a day after. */
  Stream<Instant> changes(Instant from, Instant to, ZoneId zone) {
    return stretches(from, to, zone).flatMap(stretch -> Stream.of(stretch.from(), stretch.to()));
  }

  private Stream<Stretch> stretches(Instant begin, Instant end, ZoneId zone) {
    long first = LocalDate.ofInstant(begin, zone).minusDays(2).toEpochDay();
    long last = LocalDate.ofInstant(end, zone).plusDays(1).toEpochDay();
    return LongStream.rangeClosed(first, last)
        .mapToObj(LocalDate::ofEpochDay)
        .filter(date -> days.contains(date.getDayOfWeek()))
        .map(date -> on(date, zone));
  }

  private Stretch on(LocalDate date, ZoneId zone) {
    LocalDate lastDay = until.isAfter(from) ? date : date.plusDays(1);
    return new Stretch(WallClock.first(date, from, zone), WallClock.first(lastDay, until, zone));
  }
}
