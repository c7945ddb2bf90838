package io.tocsin.oncall;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * People who take turns. A turn begins when the clock on the wall shows the time of the hand-off,
 * on every day alike, so that a turn over a change of the clocks is an hour shorter or longer.
 *
 * @param days of one turn, at least 1
 * @param handOff local time
 * @param from local date on which the first of the people begins
 * @param people keys of contacts in the order of their turns; at least one
 * @param only when it counts; always when absent
 */
public record Rotation(
    int days, LocalTime handOff, LocalDate from, List<String> people, Optional<Hours> only) {

  public Rotation {
    if (days < 1 || people.isEmpty()) {
      throw new IllegalArgumentException("a rotation has turns of at least a day, and people");
    }
    people = List.copyOf(people);
  }

  /** Whose turn it is; nobody's before the first, and outside of its hours. */
  Optional<String> at(Instant instant, ZoneId zone) {
    long turn = turn(instant, zone);
    return turn >= 0 && only.map(hours -> hours.include(instant, zone)).orElse(true)
        ? Optional.of(people.get((int) (turn % people.size())))
        : Optional.empty();
  }

  /** Instants at which {@link #at} may change; at least all those of the interval. */
  Stream<Instant> changes(Instant begin, Instant end, ZoneId zone) {
    Stream<Instant> handOffs =
        LongStream.rangeClosed(Math.max(0, turn(begin, zone)), turn(end, zone))
            .mapToObj(turn -> begins(turn, zone));
    Stream<Instant> hours = only.stream().flatMap(it -> it.changes(begin, end, zone));
    return Stream.concat(handOffs, hours);
  }

  private long turn(Instant instant, ZoneId zone) {
    long passed = ChronoUnit.DAYS.between(from, LocalDate.ofInstant(instant, zone));
    long turn = Math.floorDiv(passed, days);
    // Where clocks go back over midnight, the turn of the next date may have begun already.
    while (!begins(turn + 1, zone).isAfter(instant)) {
      turn++;
    }
    while (begins(turn, zone).isAfter(instant)) {
      turn--;
    }
    return turn;
  }

  private Instant begins(long turn, ZoneId zone) {
    return WallClock.first(from.plusDays(turn * days), handOff, zone);
  }
}
