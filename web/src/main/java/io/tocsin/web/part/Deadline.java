package io.tocsin.web.part;

import java.time.Duration;
import java.time.Instant;

/**
 * A point in time that somebody works towards. The page shows {@link #text()}, the browser counts
 * on from {@link #seconds()}, so a browser whose clock is wrong still shows the time that is left.
 *
 * @param left negative once the deadline has passed
 */
public record Deadline(Instant dueAt, Duration left) {

  /** Under this the time left is shown as pressing. */
  private static final Duration SOON = Duration.ofMinutes(5);

  private static final int FEW_DAYS = 2;

  public static Deadline of(Instant dueAt, Instant now) {
    return new Deadline(dueAt, Duration.between(now, dueAt));
  }

  public boolean over() {
    return left.isNegative();
  }

  public boolean soon() {
    return !over() && left.compareTo(SOON) < 0;
  }

  /** Whole seconds left, as the countdown of the page starts from. */
  public long seconds() {
    return left.toSeconds();
  }

  /** Whole days where they are at least two, which nobody reads in hours. */
  public long days() {
    long days = left.abs().toDays();
    return days < FEW_DAYS ? 0 : days;
  }

  /** What {@link #days} leaves: {@code 4:05}, {@code 1:04:05} or {@code 26:00:00}, unsigned. */
  public String text() {
    Duration size = left.abs().minusDays(days());
    return size.toHours() > 0
        ? "%d:%02d:%02d".formatted(size.toHours(), size.toMinutesPart(), size.toSecondsPart())
        : "%d:%02d".formatted(size.toMinutes(), size.toSecondsPart());
  }
}
