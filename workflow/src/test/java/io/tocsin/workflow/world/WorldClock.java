package io.tocsin.workflow.world;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The one clock of a test: it moves when the test says so, and the engine's with it. */
class WorldClock extends Clock {

  private Instant now = Instant.EPOCH;

  void set(Instant to) {
    now = to;
    ClockUtil.setCurrentTime(Date.from(to));
  }

  @Override
  public Instant instant() {
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("the world's clock tells instants");
  }
}
