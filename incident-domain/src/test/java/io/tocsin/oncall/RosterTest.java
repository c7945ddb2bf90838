package io.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.tocsin.oncall.Duty.ByOverride;
import io.tocsin.oncall.Duty.ByRotation;
import io.tocsin.oncall.Duty.Nobody;
import io.tocsin.text.LocalText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Schedules by example, over the days on which clocks are changed (spec, N6). */
class RosterTest {

  private static final LocalTime TEN = LocalTime.of(10, 0);
  private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  @Test
  void aWeekWithTheSpringChangeIsAnHourShorterAndHandsOffAtTenAllTheSame() {
    Roster roster = weekly("Europe/Berlin", "2026-03-23");

    assertThat(roster.shifts(at("2026-03-23T09:00:00Z"), at("2026-04-06T08:00:00Z")))
        .containsExactly(
            new Shift(
                at("2026-03-23T09:00:00Z"), at("2026-03-30T08:00:00Z"), new ByRotation("ann")),
            new Shift(
                at("2026-03-30T08:00:00Z"), at("2026-04-06T08:00:00Z"), new ByRotation("bob")));
    assertThat(length(roster, "2026-03-23T09:00:00Z")).isEqualTo(Duration.ofHours(7 * 24 - 1));
  }

  @Test
  void aWeekWithTheAutumnChangeIsAnHourLonger() {
    assertThat(length(weekly("Europe/Berlin", "2026-10-19"), "2026-10-19T08:00:00Z"))
        .isEqualTo(Duration.ofHours(7 * 24 + 1));
    assertThat(length(weekly("America/New_York", "2026-10-26"), "2026-10-26T14:00:00Z"))
        .isEqualTo(Duration.ofHours(7 * 24 + 1));
    assertThat(length(weekly("America/New_York", "2026-03-02"), "2026-03-02T15:00:00Z"))
        .isEqualTo(Duration.ofHours(7 * 24 - 1));
  }

  @Test
  void aHandOffThatTheSpringChangePassesOverHappensAtTheChange() {
    Roster berlin = daily("Europe/Berlin", "2026-03-28", LocalTime.of(2, 30));

    assertThat(berlin.shifts(at("2026-03-28T01:30:00Z"), at("2026-03-30T00:30:00Z")))
        .extracting(Shift::from, shift -> shift.duty().contact().orElseThrow())
        .containsExactly(
            tuple(at("2026-03-28T01:30:00Z"), "ann"), tuple(at("2026-03-29T01:00:00Z"), "bob"));

    Roster newYork = daily("America/New_York", "2026-03-07", LocalTime.of(2, 30));
    assertThat(newYork.at(at("2026-03-08T06:59:59Z"))).isEqualTo(new ByRotation("ann"));
    assertThat(newYork.at(at("2026-03-08T07:00:00Z"))).isEqualTo(new ByRotation("bob"));
  }

  @Test
  void aHandOffThatComesTwiceInAutumnHappensTheFirstTimeOnly() {
    Roster berlin = daily("Europe/Berlin", "2026-10-24", LocalTime.of(2, 30));

    assertThat(berlin.at(at("2026-10-25T00:29:59Z"))).isEqualTo(new ByRotation("ann"));
    assertThat(berlin.at(at("2026-10-25T00:30:00Z"))).isEqualTo(new ByRotation("bob"));
    assertThat(berlin.at(at("2026-10-25T01:30:00Z"))).isEqualTo(new ByRotation("bob"));

    Roster newYork = daily("America/New_York", "2026-10-31", LocalTime.of(1, 30));
    assertThat(newYork.at(at("2026-11-01T05:29:59Z"))).isEqualTo(new ByRotation("ann"));
    assertThat(newYork.at(at("2026-11-01T05:30:00Z"))).isEqualTo(new ByRotation("bob"));
    assertThat(newYork.at(at("2026-11-01T06:30:00Z"))).isEqualTo(new ByRotation("bob"));
  }

  @Test
  void nobodyIsOnCallBeforeTheFirstHandOff() {
    Roster roster = weekly("Europe/Berlin", "2026-03-23");

    assertThat(roster.at(at("2026-03-23T08:59:59Z"))).isEqualTo(new Nobody());
    assertThat(roster.at(at("2026-03-23T09:00:00Z"))).isEqualTo(new ByRotation("ann"));
  }

  @Test
  void aRotationThatCountsAtNightOnlyLeavesTheDayToThoseBeforeIt() {
    Rotation day = rotation(7, "2026-03-23", TEN, List.of("ann"), Optional.empty());
    Rotation night =
        rotation(
            1,
            "2026-03-20",
            LocalTime.NOON,
            List.of("bob"),
            Optional.of(new Hours(WORKDAYS, LocalTime.of(22, 0), LocalTime.of(6, 0))));
    Roster roster = roster("Europe/Berlin", day, night);

    // From Friday's evening to Saturday's morning, then no night before Monday's.
    assertThat(roster.shifts(at("2026-04-03T18:00:00Z"), at("2026-04-06T22:00:00Z")))
        .extracting(Shift::from, shift -> shift.duty().contact().orElseThrow())
        .containsExactly(
            tuple(at("2026-04-03T18:00:00Z"), "ann"),
            tuple(at("2026-04-03T20:00:00Z"), "bob"),
            tuple(at("2026-04-04T04:00:00Z"), "ann"),
            tuple(at("2026-04-06T20:00:00Z"), "bob"));
  }

  @Test
  void hoursWithoutAnybodyAreAGap() {
    Roster roster =
        roster(
            "Asia/Shanghai",
            rotation(
                7,
                "2026-03-02",
                LocalTime.MIDNIGHT,
                List.of("ann"),
                Optional.of(new Hours(WORKDAYS, LocalTime.of(9, 0), LocalTime.of(18, 0)))));

    List<Shift> friday = roster.shifts(at("2026-03-06T00:00:00Z"), at("2026-03-09T01:00:01Z"));

    assertThat(friday)
        .containsExactly(
            new Shift(at("2026-03-06T00:00:00Z"), at("2026-03-06T01:00:00Z"), new Nobody()),
            new Shift(
                at("2026-03-06T01:00:00Z"), at("2026-03-06T10:00:00Z"), new ByRotation("ann")),
            new Shift(at("2026-03-06T10:00:00Z"), at("2026-03-09T01:00:00Z"), new Nobody()),
            new Shift(
                at("2026-03-09T01:00:00Z"), at("2026-03-09T01:00:01Z"), new ByRotation("ann")));
    assertThat(friday).extracting(Shift::gap).containsExactly(true, false, true, false);
  }

  @Test
  void overridesWinOverRotationsAndTheNewestOverOthers() {
    Roster roster =
        new Roster(
            weekly("Europe/Berlin", "2026-03-23").schedule(),
            List.of(
                replacement(1, "2026-03-24T00:00:00Z", "2026-03-26T00:00:00Z", "cem"),
                replacement(2, "2026-03-25T00:00:00Z", "2026-03-27T00:00:00Z", "dan")));

    assertThat(roster.shifts(at("2026-03-23T12:00:00Z"), at("2026-03-28T00:00:00Z")))
        .extracting(Shift::from, Shift::duty)
        .containsExactly(
            tuple(at("2026-03-23T12:00:00Z"), new ByRotation("ann")),
            tuple(at("2026-03-24T00:00:00Z"), new ByOverride("cem", new OverrideId("1"))),
            tuple(at("2026-03-25T00:00:00Z"), new ByOverride("dan", new OverrideId("2"))),
            tuple(at("2026-03-27T00:00:00Z"), new ByRotation("ann")));
  }

  private static Duration length(Roster roster, String from) {
    Shift first = roster.shifts(at(from), at(from).plus(Duration.ofDays(20))).get(0);
    return Duration.between(first.from(), first.to());
  }

  private static Replacement replacement(long id, String from, String to, String contact) {
    return new Replacement(OverrideId.of(id), at(from), at(to), contact);
  }

  private static Roster weekly(String zone, String monday) {
    return roster(zone, rotation(7, monday, TEN, List.of("ann", "bob"), Optional.empty()));
  }

  private static Roster daily(String zone, String from, LocalTime handOff) {
    return roster(zone, rotation(1, from, handOff, List.of("ann", "bob"), Optional.empty()));
  }

  private static Rotation rotation(
      int days, String from, LocalTime handOff, List<String> people, Optional<Hours> only) {
    return new Rotation(days, handOff, LocalDate.parse(from), people, only);
  }

  private static Roster roster(String zone, Rotation... rotations) {
    return new Roster(
        new OnCallSchedule("duty", LocalText.verbatim("Duty"), ZoneId.of(zone), List.of(rotations)),
        List.of());
  }

  private static Instant at(String instant) {
    return Instant.parse(instant);
  }
}
