package io.tocsin.probe;

import io.tocsin.evidence.Measurement;
import java.time.Duration;

/** Real time since it was made; a virtual clock does not move it. */
final class Stopwatch {

  private final long start = System.nanoTime();

  Duration elapsed() {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  Measurement latency() {
    return latency(elapsed());
  }

  static Measurement latency(Duration took) {
    return new Measurement("latency", took.toNanos() / 1_000_000.0, "ms");
  }
}
