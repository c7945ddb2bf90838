package io.tocsin.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;

/**
 * The one clock of the application; the engine's own runs with the same system time. It ticks in
 * microseconds, which is what the databases keep: an answer says the same time as the next one.
 */
@ApplicationScoped
class EngineClock {

  private static final Duration TICK = Duration.ofNanos(1_000);

  @Produces
  @ApplicationScoped
  Clock clock() {
    return Clock.tick(Clock.systemUTC(), TICK);
  }
}
