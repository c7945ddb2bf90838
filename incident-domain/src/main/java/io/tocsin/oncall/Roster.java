package io.tocsin.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.ListIterator;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A schedule with its overrides.
 *
 * @param replacements oldest first; where two overlap, the newest wins
 */
record Roster(OnCallSchedule schedule, List<Replacement> replacements) {

  Roster {
    replacements = List.copyOf(replacements);
  }

  Duty at(Instant instant) {
    ListIterator<Replacement> newest = replacements.listIterator(replacements.size());
    while (newest.hasPrevious()) {
      Replacement replacement = newest.previous();
      if (replacement.covers(instant)) {
        return new Duty.ByOverride(replacement.contact(), replacement.id());
      }
    }
    return schedule.at(instant).<Duty>map(Duty.ByRotation::new).orElseGet(Duty.Nobody::new);
  }

  /** They tile the interval, and no two that follow each other say the same. */
  List<Shift> shifts(Instant from, Instant to) {
    TreeSet<Instant> starts = new TreeSet<>();
    Stream.concat(schedule.changes(from, to), replaced())
        .filter(change -> change.isAfter(from) && change.isBefore(to))
        .forEach(starts::add);
    List<Shift> shifts = new ArrayList<>();
    Instant start = from;
    Duty duty = at(from);
    for (Instant change : starts) {
      Duty next = at(change);
      if (!next.equals(duty)) {
        shifts.add(new Shift(start, change, duty));
        start = change;
        duty = next;
      }
    }
    shifts.add(new Shift(start, to, duty));
    return List.copyOf(shifts);
  }

  private Stream<Instant> replaced() {
    return replacements.stream().flatMap(it -> Stream.of(it.from(), it.to()));
  }
}
