package io.tocsin.watch;

import io.tocsin.evidence.ProbeResult;
import java.time.Duration;
import java.time.Instant;

/**
 * One look of a watch.
 *
 * @param startedAt when it began
 * @param late how long after it was due
 */
public record WatchLook(ProbeResult result, Instant startedAt, Duration took, Duration late) {

  /** Whether the target kept it until the deadline. */
  boolean hung() {
    return result instanceof ProbeResult.NotSeen notSeen
        && notSeen.reason() == ProbeResult.Reason.TIMED_OUT;
  }
}
