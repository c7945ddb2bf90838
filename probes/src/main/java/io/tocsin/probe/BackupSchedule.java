package io.tocsin.probe;

import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * When backups are due.
 *
 * @param at times of the day, empty without any
 * @param zone in which they are meant and times are shown
 * @param grace how long after one its backup may be missing
 */
record BackupSchedule(List<LocalTime> at, ZoneId zone, Duration grace, Optional<Duration> maxAge) {

  private static final Phrases PHRASES = Phrases.of(BackupSchedule.class, "phrases");
  private static final Duration GRACE = Duration.ofMinutes(30);
  private static final int DAYS_BACK = 3;

  private static final DateTimeFormatter SHOWN =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx", Locale.ROOT);

  static BackupSchedule of(Parameters parameters) {
    Optional<Duration> maxAge = parameters.duration("maxAge");
    List<LocalTime> at = times(parameters);
    if (at.isEmpty() && maxAge.isEmpty()) {
      parameters.required("at");
    }
    ZoneId zone =
        at.isEmpty() && parameters.text("zone").isEmpty() ? ZoneOffset.UTC : zone(parameters);
    return new BackupSchedule(at, zone, parameters.duration("grace").orElse(GRACE), maxAge);
  }

  private static List<LocalTime> times(Parameters parameters) {
    try {
      return parameters.list("at").stream().map(LocalTime::parse).sorted().toList();
    } catch (DateTimeException e) {
      throw parameters.wrong("at", PHRASES.say("parameter.times"));
    }
  }

  private static ZoneId zone(Parameters parameters) {
    try {
      return ZoneId.of(parameters.required("zone"));
    } catch (DateTimeException e) {
      throw parameters.wrong("zone", PHRASES.say("parameter.zone"));
    }
  }

  /** Why a newest backup of that time is too old, empty when it is not. */
  List<LocalText> missed(Instant newest, Instant now) {
    List<LocalText> missed = new ArrayList<>();
    lastDue(now)
        .filter(newest::isBefore)
        .ifPresent(due -> missed.add(PHRASES.say("backup.missed", shown(due), shown(newest))));
    maxAge
        .filter(limit -> Duration.between(newest, now).compareTo(limit) > 0)
        .ifPresent(limit -> missed.add(PHRASES.say("backup.old", shown(newest), limit.toString())));
    return missed;
  }

  /** The last time whose backup should be there by now. */
  private Optional<Instant> lastDue(Instant now) {
    Instant latest = now.minus(grace);
    LocalDate day = latest.atZone(zone).toLocalDate();
    List<Instant> due = new ArrayList<>();
    for (int back = 0; back < DAYS_BACK; back++) {
      for (LocalTime time : at) {
        due.add(day.minusDays(back).atTime(time).atZone(zone).toInstant());
      }
    }
    return due.stream().filter(one -> !one.isAfter(latest)).max(Comparator.naturalOrder());
  }

  String shown(Instant time) {
    return SHOWN.format(time.atZone(zone));
  }
}
