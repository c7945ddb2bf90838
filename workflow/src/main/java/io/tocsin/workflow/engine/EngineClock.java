package io.tocsin.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** The one clock of the application; the engine's own runs with the same system time. */
@ApplicationScoped
class EngineClock {

  @Produces
  @ApplicationScoped
  Clock clock() {
    return new AsStored(Clock.systemUTC());
  }

  /** No finer than what databases keep, so that a time reads the same before and after. */
  private static final class AsStored extends Clock {

    private final Clock clock;

    AsStored(Clock clock) {
      this.clock = clock;
    }

    @Override
    public Instant instant() {
      return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
      return clock.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return new AsStored(clock.withZone(zone));
    }
  }
}
