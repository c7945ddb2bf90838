package io.tocsin.web.part;

import io.tocsin.web.page.Messages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lengths of time in words. */
public final class Lengths {

  private Lengths() {}

  /** The parts that are not nothing, {@code 1 h 12 min 5 s}. */
  public static String say(Locale locale, Duration duration) {
    List<String> parts = new ArrayList<>();
    part(locale, parts, "length.hours", duration.toHours());
    part(locale, parts, "length.minutes", duration.toMinutesPart());
    part(locale, parts, "length.seconds", duration.toSecondsPart());
    return parts.isEmpty() ? Messages.say(locale, "length.seconds", 0) : String.join(" ", parts);
  }

  private static void part(Locale locale, List<String> parts, String key, long value) {
    if (value > 0) {
      parts.add(Messages.say(locale, key, value));
    }
  }
}
