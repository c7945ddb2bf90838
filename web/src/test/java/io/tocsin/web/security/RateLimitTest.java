package io.tocsin.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class RateLimitTest {

  private Instant now = Instant.parse("2026-01-05T03:00:00Z");
  private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(10), new TestClock());

  @Test
  void grantsTheBurstThenRefuses() {
    takeThree("a");

    assertThat(limit.take("a")).isFalse();
  }

  @Test
  void grantsOneMoreEachInterval() {
    takeThree("a");
    now = now.plusSeconds(10).minusMillis(1);
    assertThat(limit.take("a")).isFalse();
    now = now.plusMillis(1);
    assertThat(limit.take("a")).isTrue();
    assertThat(limit.take("a")).isFalse();
  }

  @Test
  void saysHowLongToWait() {
    assertThat(limit.wait("a")).isZero();
    takeThree("a");
    now = now.plusSeconds(4);

    assertThat(limit.wait("a")).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void neverSavesMoreThanTheBurst() {
    takeThree("a");
    now = now.plus(Duration.ofDays(1));

    takeThree("a");
    assertThat(limit.take("a")).isFalse();
  }

  @Test
  void countsEachKeyByItself() {
    takeThree("a");

    assertThat(limit.take("b")).isTrue();
  }

  private void takeThree(String key) {
    for (int i = 0; i < 3; i++) {
      assertThat(limit.take(key)).isTrue();
    }
  }

  private final class TestClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
