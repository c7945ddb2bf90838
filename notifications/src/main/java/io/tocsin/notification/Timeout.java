package io.tocsin.notification;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;

/** The setting {@code timeout} of a channel: seconds ({@code 10}, {@code 10s}) or ISO 8601. */
public final class Timeout {

  public static final String SETTING = "timeout";
  private static final String DEFAULT = "PT10S";
  private static final Duration LONGEST = Duration.ofMinutes(2);

  private Timeout() {}

  /** Empty when it cannot be read, or is not between 1 ms and 2 min. */
  public static Optional<Duration> in(Map<String, String> settings) {
    String text = settings.getOrDefault(SETTING, DEFAULT).strip();
    String iso = text.matches("\\d{1,6}s?") ? "PT" + text.replace("s", "") + "S" : text;
    try {
      Duration timeout = Duration.parse(iso);
      boolean usable = timeout.toMillis() > 0 && timeout.compareTo(LONGEST) <= 0;
      return usable ? Optional.of(timeout) : Optional.empty();
    } catch (DateTimeParseException | ArithmeticException e) {
      return Optional.empty();
    }
  }
}
