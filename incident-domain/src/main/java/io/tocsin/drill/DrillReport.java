package io.tocsin.drill;

import io.tocsin.conformance.Conformance;
import io.tocsin.incident.Incident;
import io.tocsin.text.LocalText;
import java.util.List;
import java.util.Optional;

/**
 * How an exercise went.
 *
 * @param runs its procedures, step by step
 * @param marks what the score is made of; none while it goes on, or where it was called off
 */
public record DrillReport(
    Incident incident, Drill drill, List<Conformance> runs, List<Mark> marks) {

  /**
   * One part of the score.
   *
   * @param points 0 to {@code of}
   * @param said what was seen
   */
  public record Mark(String key, int points, int of, LocalText said) {}

  /** 0 to 100; absent while it goes on, or where it was called off. */
  public Optional<Integer> score() {
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(marks.stream().mapToInt(Mark::points).sum());
  }
}
