package io.tocsin.web.part;

import io.tocsin.servicelevel.ServiceClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One of the two clocks of an incident (spec, S3).
 *
 * @param deadline absent where the target is a milestone (P3)
 * @param stoppedAt when it was acknowledged, or recovery was verified
 * @param percent of the time that is used up, 0 and more; over 100 the clock is broken
 */
public record ClockView(
    ServiceClock kind,
    Instant startedAt,
    Optional<Deadline> deadline,
    Optional<Instant> stoppedAt,
    int percent) {

  /** How a clock stands, in the order of urgency. */
  public enum State {
    /** Stopped in time. */
    KEPT,
    /** A milestone, nothing to count. */
    MILESTONE,
    RUNNING,
    /** Half of the time is gone. */
    HALF,
    /** 80 % of the time is gone. */
    LATE,
    BREACHED
  }

  /** A clock as it stands at {@code now}. */
  public static ClockView of(
      ServiceClock kind,
      Instant startedAt,
      Optional<Instant> dueAt,
      Optional<Instant> stoppedAt,
      Instant now) {
    Instant seenAt = stoppedAt.orElse(now);
    int percent =
        dueAt.map(due -> used(Duration.between(startedAt, due), startedAt, seenAt)).orElse(0);
    return new ClockView(
        kind, startedAt, dueAt.map(due -> Deadline.of(due, seenAt)), stoppedAt, percent);
  }

  private static int used(Duration whole, Instant startedAt, Instant seenAt) {
    long gone = Duration.between(startedAt, seenAt).toMillis();
    return whole.isZero() ? 100 : (int) Math.max(0, gone * 100 / whole.toMillis());
  }

  public boolean running() {
    return stoppedAt.isEmpty() && deadline.isPresent();
  }

  public State state() {
    if (deadline.isEmpty()) {
      return stoppedAt.isPresent() ? State.KEPT : State.MILESTONE;
    }
    if (deadline.get().over()) {
      return State.BREACHED;
    }
    if (stoppedAt.isPresent()) {
      return State.KEPT;
    }
    return percent >= 80 ? State.LATE : percent >= 50 ? State.HALF : State.RUNNING;
  }

  /** {@code percent} within the scale of the page's bar. */
  public int bar() {
    return Math.min(100, percent);
  }
}
