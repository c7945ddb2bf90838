package io.tocsin.conformance;

import static io.tocsin.conformance.ConformanceWording.SAY;

import io.tocsin.text.LocalText;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One run of a procedure against what its model foresees (spec, PR).
 *
 * @param run identifies it
 * @param steps that the model foresees, in its order, then those that it does not know any more
 */
public record Conformance(
    String run,
    String procedureKey,
    int version,
    LocalText name,
    Instant startedAt,
    Optional<Instant> endedAt,
    State state,
    List<Step> steps) {

  /** Where a run of a procedure is. */
  public enum State {
    RUNNING,
    ENDED,
    /** Left for another procedure, or because the incident is over. */
    LEFT
  }

  /**
   * What became of one step; of its last run, where it ran more than once.
   *
   * @param times how often it ran
   * @param took all its runs together
   * @param overrun by how much they went beyond their time boxes together; zero within them
   * @param outcome as the model or the probe knows it; empty where there is none
   * @param reason why it was left out
   * @param by empty where Tocsin did it, or nobody yet
   */
  public record Step(
      PlannedStep planned,
      StepState state,
      int times,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt,
      Optional<Instant> dueAt,
      Duration took,
      Duration overrun,
      String outcome,
      LocalText outcomeLabel,
      Optional<String> reason,
      Optional<String> by) {

    public boolean reached() {
      return times > 0;
    }

    public boolean repeated() {
      return times > 1;
    }

    /** Its time box ended before it did. */
    public boolean late() {
      return state == StepState.OVERRUN || !overrun.isZero();
    }
  }

  /** The steps on the way that the run took; those of other branches are not needed. */
  public long planned() {
    return steps.size() - count(StepState.NOT_NEEDED);
  }

  public long count(StepState state) {
    return steps.stream().filter(step -> step.state() == state).count();
  }

  public long late() {
    return steps.stream().filter(Step::late).count();
  }

  public long repeated() {
    return steps.stream().filter(Step::repeated).count();
  }

  /** How far all steps together went beyond their time boxes. */
  public Duration overrun() {
    return steps.stream().map(Step::overrun).reduce(Duration.ZERO, Duration::plus);
  }

  /** One line: what was done, and whatever did not go as planned. */
  public LocalText summary() {
    List<LocalText> parts = new ArrayList<>();
    parts.add(SAY.say("done", count(StepState.DONE), planned()));
    add(parts, "open", count(StepState.OPEN));
    add(parts, "skipped", count(StepState.SKIPPED));
    if (overrun().toMinutes() > 0) {
      add(parts, "late.by", late(), overrun().toMinutes());
    } else {
      add(parts, "late", late());
    }
    add(parts, "repeated", repeated(), most());
    add(parts, "cancelled", count(StepState.CANCELLED));
    add(parts, "not.reached", count(StepState.NOT_REACHED));
    add(parts, "not.needed", count(StepState.NOT_NEEDED));
    return parts.stream().reduce((line, part) -> SAY.say("and", line, part)).orElseThrow();
  }

  private int most() {
    return steps.stream().mapToInt(Step::times).max().orElse(0);
  }

  private static void add(List<LocalText> parts, String key, long count, Object... more) {
    if (count > 0) {
      Object[] arguments = new Object[more.length + 1];
      arguments[0] = count;
      System.arraycopy(more, 0, arguments, 1, more.length);
      parts.add(SAY.say(key, arguments));
    }
  }
}
