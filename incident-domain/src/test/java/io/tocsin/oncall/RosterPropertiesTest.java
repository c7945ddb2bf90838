package io.tocsin.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import io.tocsin.text.LocalText;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** What holds for every schedule in every zone at every instant (spec, N6). */
class RosterPropertiesTest {

  /** With changes of an hour, of half an hour, over midnight, and of a day that was left out. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Asia/Shanghai",
          "America/St_Johns",
          "Australia/Lord_Howe",
          "America/Sao_Paulo",
          "Pacific/Apia",
          "Africa/Casablanca",
          "UTC");

  private static final Instant EARLIEST = Instant.parse("2005-01-01T00:00:00Z");
  private static final long SPAN = Duration.ofDays(365 * 23).toSeconds();

  @Property
  void exactlyOneIsOnCallFromTheFirstHandOffOnAndNobodyBefore(
      @ForAll("always") OnCallSchedule schedule, @ForAll @LongRange(max = 800_000_000) long after) {
    Rotation rotation = schedule.rotations().get(0);
    Instant first = WallClock.first(rotation.from(), rotation.handOff(), schedule.zone());
    Roster roster = new Roster(schedule, List.of());

    assertThat(rotation.people()).contains(who(roster, first.plusSeconds(after)));
    assertThat(roster.at(first.minusSeconds(1))).isEqualTo(new Duty.Nobody());
  }

  @Property
  void itIsTheTurnThatCountingHandOffsOneByOneArrivesAt(
      @ForAll("always") OnCallSchedule schedule, @ForAll @LongRange(max = 120_000_000) long after) {
    Rotation rotation = schedule.rotations().get(0);
    Instant instant =
        WallClock.first(rotation.from(), rotation.handOff(), schedule.zone()).plusSeconds(after);

    long begun =
        LongStream.iterate(1, turn -> turn + 1)
            .takeWhile(
                turn ->
                    !WallClock.first(
                            rotation.from().plusDays(turn * rotation.days()),
                            rotation.handOff(),
                            schedule.zone())
                        .isAfter(instant))
            .count();

    assertThat(who(new Roster(schedule, List.of()), instant))
        .isEqualTo(rotation.people().get((int) (begun % rotation.people().size())));
  }

  @Property
  void theClockShowsTheTimeAtAHandOffAndNotASecondBefore(
      @ForAll("zones") ZoneId zone,
      @ForAll("dates") LocalDate date,
      @ForAll("times") LocalTime time) {
    Instant handOff = WallClock.first(date.atTime(time), zone);

    assertThat(handOff.atZone(zone).toLocalDateTime()).isAfterOrEqualTo(date.atTime(time));
    assertThat(handOff.minusSeconds(1).atZone(zone).toLocalDateTime()).isBefore(date.atTime(time));
  }

  @Property
  void shiftsTileTheIntervalAndNoTwoThatMeetSayTheSame(
      @ForAll("rosters") Roster roster,
      @ForAll("instants") Instant from,
      @ForAll @IntRange(min = 1, max = 30 * 24 * 3600) int seconds) {
    Instant to = from.plusSeconds(seconds);

    List<Shift> shifts = roster.shifts(from, to);

    assertThat(shifts.get(0).from()).isEqualTo(from);
    assertThat(shifts.get(shifts.size() - 1).to()).isEqualTo(to);
    for (int i = 1; i < shifts.size(); i++) {
      assertThat(shifts.get(i).from()).isEqualTo(shifts.get(i - 1).to());
      assertThat(shifts.get(i).duty()).isNotEqualTo(shifts.get(i - 1).duty());
    }
  }

  @Property
  void shiftsSayOfEachInstantWhatTheScheduleSays(
      @ForAll("rosters") Roster roster,
      @ForAll("instants") Instant from,
      @ForAll @IntRange(min = 1, max = 30 * 24 * 3600) int seconds,
      @ForAll @IntRange(min = 0, max = 999_999) int part) {
    Instant within = from.plusSeconds((long) seconds * part / 1_000_000);

    List<Shift> covering =
        roster.shifts(from, from.plusSeconds(seconds)).stream()
            .filter(shift -> shift.covers(within))
            .toList();

    assertThat(covering).singleElement().extracting(Shift::duty).isEqualTo(roster.at(within));
  }

  @Property
  void aPartOfAnIntervalHasTheSameShiftsAsTheWhole(
      @ForAll("rosters") Roster roster, @ForAll("instants") Instant from) {
    Instant middle = from.plus(Duration.ofDays(8));
    Instant to = middle.plus(Duration.ofDays(9));

    List<Instant> whole =
        roster.shifts(from, to).stream().map(Shift::from).filter(middle::isBefore).toList();

    assertThat(
            roster.shifts(middle, to).stream().map(Shift::from).filter(middle::isBefore).toList())
        .isEqualTo(whole);
  }

  private static String who(Roster roster, Instant instant) {
    return roster.at(instant).contact().orElse("nobody");
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(ZONES).map(ZoneId::of);
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.longs().between(0, SPAN / 86_400).map(day -> start().plusDays(day));
  }

  @Provide
  Arbitrary<LocalTime> times() {
    return Arbitraries.integers()
        .between(0, 1439)
        .map(minute -> LocalTime.of(minute / 60, minute % 60));
  }

  @Provide
  Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(0, SPAN).map(EARLIEST::plusSeconds);
  }

  @Provide
  Arbitrary<OnCallSchedule> always() {
    return Combinators.combine(zones(), rotations(Arbitraries.just(Optional.empty())))
        .as((zone, rotation) -> schedule(zone, List.of(rotation)));
  }

  @Provide
  Arbitrary<Roster> rosters() {
    Arbitrary<Optional<Hours>> hours = hours().optional(0.6);
    Arbitrary<OnCallSchedule> schedules =
        Combinators.combine(zones(), rotations(hours).list().ofMinSize(1).ofMaxSize(3))
            .as(RosterPropertiesTest::schedule);
    Arbitrary<Replacement> replacement =
        Combinators.combine(
                instants(),
                Arbitraries.integers().between(1, 80 * 24 * 3600),
                Arbitraries.of("cem", "dan"))
            .as(
                (from, seconds, who) ->
                    new Replacement(
                        OverrideId.of(from.getEpochSecond()),
                        from,
                        from.plusSeconds(seconds),
                        who));
    return Combinators.combine(schedules, replacement.list().ofMaxSize(30)).as(Roster::new);
  }

  private Arbitrary<Rotation> rotations(Arbitrary<Optional<Hours>> hours) {
    Arbitrary<List<String>> people =
        Arbitraries.of("ann", "bob", "eve", "fay").list().ofMinSize(1).ofMaxSize(5);
    return Combinators.combine(Arbitraries.of(1, 2, 7, 14), times(), dates(), people, hours)
        .as(Rotation::new);
  }

  private Arbitrary<Hours> hours() {
    return Combinators.combine(Arbitraries.of(DayOfWeek.class).set().ofMinSize(1), times(), times())
        .as(Hours::new);
  }

  private static LocalDate start() {
    return LocalDate.of(2005, 1, 1);
  }

  private static OnCallSchedule schedule(ZoneId zone, List<Rotation> rotations) {
    return new OnCallSchedule("duty", LocalText.verbatim("Duty"), zone, rotations);
  }
}
