package io.tocsin.it.container;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;

/** Looks on, from the container's own thread: its entity managers know no other. */
final class Waiting {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration INTERVAL = Duration.ofMillis(50);

  private Waiting() {}

  static ConditionFactory awaiting(String what) {
    return Awaitility.await(what).pollInSameThread().atMost(PATIENCE).pollInterval(INTERVAL);
  }
}
