package io.tocsin.notification.http;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The header {@code Retry-After}: seconds, or a date of RFC 9110. */
public final class RetryAfter {

  private RetryAfter() {}

  /** Empty when there is none, or none that can be read, or it has passed. */
  public static Optional<Duration> in(HttpHeaders headers, Clock clock) {
    return headers
        .firstValue("Retry-After")
        .flatMap(value -> read(value.strip(), clock))
        .filter(wait -> !wait.isNegative() && !wait.isZero());
  }

  private static Optional<Duration> read(String value, Clock clock) {
    if (value.matches("\\d{1,9}")) {
      return Optional.of(Duration.ofSeconds(Long.parseLong(value)));
    }
    try {
      ZonedDateTime at = ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME);
      return Optional.of(Duration.between(clock.instant(), at.toInstant()));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
