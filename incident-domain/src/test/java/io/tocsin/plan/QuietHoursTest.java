package io.tocsin.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final QuietHours NIGHT =
      new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), BERLIN);

  @Test
  void runOverMidnight() {
    assertThat(NIGHT.endAfter(Instant.parse("2026-01-10T22:00:00Z")))
        .contains(Instant.parse("2026-01-11T06:00:00Z"));
    assertThat(NIGHT.endAfter(Instant.parse("2026-01-11T05:59:59Z")))
        .contains(Instant.parse("2026-01-11T06:00:00Z"));
    assertThat(NIGHT.endAfter(Instant.parse("2026-01-11T06:00:00Z"))).isEmpty();
    assertThat(NIGHT.endAfter(Instant.parse("2026-01-10T20:59:59Z"))).isEmpty();
  }

  @Test
  void areThoseOfTheWallClockOnTheDayItChanges() {
    assertThat(NIGHT.endAfter(Instant.parse("2026-03-28T22:00:00Z")))
        .contains(Instant.parse("2026-03-29T05:00:00Z"));
    assertThat(NIGHT.endAfter(Instant.parse("2026-10-24T22:00:00Z")))
        .contains(Instant.parse("2026-10-25T06:00:00Z"));
  }

  @Test
  void mayLieWithinADay() {
    QuietHours nap = new QuietHours(LocalTime.of(12, 0), LocalTime.of(14, 0), BERLIN);

    assertThat(nap.endAfter(Instant.parse("2026-01-10T11:00:00Z")))
        .contains(Instant.parse("2026-01-10T13:00:00Z"));
    assertThat(nap.endAfter(Instant.parse("2026-01-10T13:00:00Z"))).isEmpty();
  }
}
