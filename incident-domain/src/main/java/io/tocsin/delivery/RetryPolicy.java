package io.tocsin.delivery;

import io.tocsin.incident.Severity;
import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait before the next attempt: 2 s, 4 s, 8 s … up to 5 min, or what the provider asked
 * for if that is longer. It ends after about one hour (P0), two hours (P1) or four hours, when a
 * person should long know of the dead letter. No jitter: few messages, one worker pool per channel.
 */
public final class RetryPolicy {

  private static final Duration FIRST = Duration.ofSeconds(2);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  /**
   * A provider that asks for more is taken at this word: a wrong header must not silence a page.
   */
  private static final Duration LONGEST_ASKED = Duration.ofHours(1);

  private static final int DOUBLINGS = 8;

  private RetryPolicy() {}

  /**
   * @param tries attempts so far, at least one
   * @return empty when there is no further attempt
   */
  public static Optional<Duration> next(Severity severity, int tries, Optional<Duration> asked) {
    if (tries >= attempts(severity)) {
      return Optional.empty();
    }
    Duration ours =
        tries > DOUBLINGS ? LONGEST : shorter(FIRST.multipliedBy(1L << (tries - 1)), LONGEST);
    Duration theirs = shorter(asked.orElse(Duration.ZERO), LONGEST_ASKED);
    return Optional.of(ours.compareTo(theirs) < 0 ? theirs : ours);
  }

  static int attempts(Severity severity) {
    return switch (severity) {
      case P0 -> 20;
      case P1 -> 32;
      case P2, P3 -> 56;
    };
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
