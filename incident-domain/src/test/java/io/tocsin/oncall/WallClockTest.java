package io.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallClockTest {

  @ParameterizedTest
  @CsvSource({
    // Put forward: the time is passed over, and the change itself is what counts.
    "Europe/Berlin, 2026-03-29T02:30, 2026-03-29T01:00:00Z",
    "America/New_York, 2026-03-08T02:00, 2026-03-08T07:00:00Z",
    "America/New_York, 2026-03-08T02:59, 2026-03-08T07:00:00Z",
    // Put back: the time comes twice, and the first of the two counts.
    "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z",
    "America/New_York, 2026-11-01T01:00, 2026-11-01T05:00:00Z",
    // A whole day that Samoa did not have.
    "Pacific/Apia, 2011-12-30T10:00, 2011-12-30T10:00:00Z",
    "Asia/Shanghai, 2026-03-29T02:30, 2026-03-28T18:30:00Z",
  })
  void aTimeIsTheFirstInstantAtWhichTheClockShowsIt(
      String zone, LocalDateTime local, Instant expected) {
    assertThat(WallClock.first(local, ZoneId.of(zone))).isEqualTo(expected);
  }
}
