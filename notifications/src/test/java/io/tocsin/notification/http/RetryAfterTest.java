package io.tocsin.notification.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-03-01T03:00:00Z"), ZoneOffset.UTC);

  @Test
  void isSecondsOrADate() {
    assertThat(in("30")).contains(Duration.ofSeconds(30));
    assertThat(in("Sun, 01 Mar 2026 03:02:00 GMT")).contains(Duration.ofMinutes(2));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0", "-5", "soon", "99999999999", "Sun, 01 Mar 2026 02:59:00 GMT"})
  void anythingElseIsNoWish(String value) {
    assertThat(in(value)).isEmpty();
  }

  private static Optional<Duration> in(String value) {
    HttpHeaders headers =
        HttpHeaders.of(Map.of("retry-after", List.of(value)), (name, each) -> true);
    return RetryAfter.in(headers, CLOCK);
  }
}
