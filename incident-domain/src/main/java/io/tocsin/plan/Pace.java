package io.tocsin.plan;

import java.time.Duration;

/**
 * How many times faster than the plan an exercise goes (spec, PR12). Lengths of time are made
 * shorter; no clock is ever moved.
 *
 * @param times 1 to {@link #FASTEST}
 */
public record Pace(int times) {

  /** As the plan has it: every emergency, and drills unless somebody wants them faster. */
  public static final Pace REAL = new Pace(1);

  public static final int FASTEST = 10;

  public Pace {
    if (times < 1 || times > FASTEST) {
      throw new IllegalArgumentException("a pace is 1 to " + FASTEST + ", and not " + times);
    }
  }

  public Duration of(Duration planned) {
    return planned.dividedBy(times);
  }
}
