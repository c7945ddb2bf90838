package io.tocsin.workflow.plan;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A time of the week as a plan writes it: {@code monday 10:00}. */
record WeekTime(DayOfWeek day, LocalTime time) {

  static final String EXAMPLE = "monday 10:00";

  private static final Pattern WRITTEN =
      Pattern.compile("([a-z]+) +((?:[01][0-9]|2[0-3]):[0-5][0-9])");

  static Optional<WeekTime> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text);
    return matcher.matches()
        ? day(matcher.group(1)).map(day -> new WeekTime(day, LocalTime.parse(matcher.group(2))))
        : Optional.empty();
  }

  static Optional<DayOfWeek> day(String text) {
    return EnumSet.allOf(DayOfWeek.class).stream()
        .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(text))
        .findFirst();
  }
}
