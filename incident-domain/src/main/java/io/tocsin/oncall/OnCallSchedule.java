package io.tocsin.oncall;

import io.tocsin.text.LocalText;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.ListIterator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A schedule of the plan (spec, N6).
 *
 * @param zone of all its local times
 * @param rotations a later one wins over those before it where both name somebody
 */
public record OnCallSchedule(String key, LocalText name, ZoneId zone, List<Rotation> rotations) {

  public OnCallSchedule {
    rotations = List.copyOf(rotations);
  }

  /** The contact whose turn it is, were there no overrides. */
  Optional<String> at(Instant instant) {
    ListIterator<Rotation> last = rotations.listIterator(rotations.size());
    while (last.hasPrevious()) {
      Optional<String> turn = last.previous().at(instant, zone);
      if (turn.isPresent()) {
        return turn;
      }
    }
    return Optional.empty();
  }

  Stream<Instant> changes(Instant from, Instant to) {
    return rotations.stream().flatMap(rotation -> rotation.changes(from, to, zone));
  }
}
