package io.tocsin.digest;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.delivery.SamplePlan;
import io.tocsin.persistence.Gates;
import io.tocsin.plan.Recipient;
import io.tocsin.plan.UnreachedDigest;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Once a week by the wall clock of the plan's zone (spec, N5). */
class DigestScheduleTest {

  @ParameterizedTest
  @CsvSource({
    "2026-11-29T23:00:00Z, 2026-11-30T01:00:00Z", // Monday 07:00 in Shanghai: today at 09:00
    "2026-11-30T00:59:59Z, 2026-11-30T01:00:00Z",
    "2026-11-30T01:00:00Z, 2026-12-07T01:00:00Z", // its time is not after itself
    "2026-12-06T15:59:59Z, 2026-12-07T01:00:00Z",
  })
  void isNextDueOnTheNextMondayAtNineInShanghai(Instant now, Instant due) {
    assertThat(schedule(now, digest(DayOfWeek.MONDAY, "09:00", "Asia/Shanghai")).nextDue())
        .contains(due);
  }

  @Test
  void comesWhereTheClockIsPutForwardOverItsTime() {
    assertThat(
            schedule(
                    Instant.parse("2027-03-27T12:00:00Z"),
                    digest(DayOfWeek.SUNDAY, "02:30", "Europe/Berlin"))
                .nextDue())
        .contains(Instant.parse("2027-03-28T01:00:00Z"));
  }

  @Test
  void isNeverDueWhereThePlanWantsNone() {
    assertThat(new DigestSchedule(SamplePlan::plan, new Gates() {}, Clock.systemUTC()).nextDue())
        .isEmpty();
  }

  private static UnreachedDigest digest(DayOfWeek day, String time, String zone) {
    return new UnreachedDigest(
        day,
        LocalTime.parse(time),
        ZoneId.of(zone),
        List.of(new Recipient.InRole("devops")),
        List.of("mail"));
  }

  private static DigestSchedule schedule(Instant now, UnreachedDigest digest) {
    return new DigestSchedule(
        () -> SamplePlan.plan(Optional.of(digest)),
        new Gates() {},
        Clock.fixed(now, ZoneOffset.UTC));
  }
}
