package io.tocsin.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/**
 * A token bucket for each key: so many at once, then one more each interval. Counted on this node
 * only; it fends off floods, it is no quota.
 */
public final class RateLimit {

  private static final int MOST_KEYS = 10_000;

  private final int burst;
  private final Duration interval;
  private final Clock clock;
  private final ConcurrentMap<String, Instant> fullAgainAt = new ConcurrentHashMap<>();

  /**
   * @param burst how many are granted at once; positive
   * @param interval after which one more is granted; positive
   */
  public RateLimit(int burst, Duration interval, Clock clock) {
    this.burst = burst;
    this.interval = interval;
    this.clock = clock;
  }

  /** How long until one more is granted; zero when it is now. Takes nothing. */
  public Duration wait(String key) {
    Instant now = clock.instant();
    Instant full = fullAgainAt.getOrDefault(key, now);
    Duration missing = Duration.between(now, full).minus(interval.multipliedBy(burst - 1L));
    return missing.isNegative() ? Duration.ZERO : missing;
  }

  /** Takes one if it is granted, and says whether it was. */
  public boolean take(String key) {
    Instant now = clock.instant();
    forgetFull(now);
    boolean[] granted = {false};
    fullAgainAt.compute(
        key,
        (same, full) -> {
          Instant from = full == null || full.isBefore(now) ? now : full;
          Instant after = from.plus(interval);
          granted[0] = !after.isAfter(now.plus(interval.multipliedBy(burst)));
          return granted[0] ? after : from;
        });
    return granted[0];
  }

  /** A full bucket is as good as none. */
  private void forgetFull(Instant now) {
    if (fullAgainAt.size() >= MOST_KEYS) {
      fullAgainAt.values().removeIf(full -> !full.isAfter(now));
    }
  }
}
