package io.tocsin.web.procedure;

import io.tocsin.web.page.Messages;
import java.time.Duration;
import java.util.Locale;

/** A time that was spent, in the largest unit that is not too coarse. */
final class Spent {

  private static final Duration MINUTES = Duration.ofMinutes(2);
  private static final Duration HOURS = Duration.ofHours(3);

  private Spent() {}

  static String say(Locale locale, Duration time) {
    if (time.compareTo(MINUTES) < 0) {
      return Messages.say(locale, "times.seconds", time.toSeconds());
    }
    return time.compareTo(HOURS) < 0
        ? Messages.say(locale, "times.minutes", time.toMinutes())
        : Messages.say(locale, "times.hours", time.toHours());
  }
}
