package io.tocsin.heartbeat;

import io.tocsin.incident.Actor;
import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.plan.Intake;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Somebody is alive and says so (spec, I5). */
@ApplicationScoped
public class HearingHeartbeat {

  private static final Logger LOG = LoggerFactory.getLogger(HearingHeartbeat.class);

  private final Plans plans;
  private final KeptHeartbeats heartbeats;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected HearingHeartbeat() {
    this(null, null, null);
  }

  @Inject
  HearingHeartbeat(Plans plans, KeptHeartbeats heartbeats, Clock clock) {
    this.plans = plans;
    this.heartbeats = heartbeats;
    this.clock = clock;
  }

  /**
   * The plan's heartbeat of that key.
   *
   * @throws NoSuchHeartbeat when it has none
   */
  public HeartbeatDefinition expect(String key) {
    Intake intake = plans.current().intake();
    return intake
        .heartbeat(key)
        .orElseThrow(
            () ->
                new NoSuchHeartbeat(
                    key, intake.heartbeats().stream().map(HeartbeatDefinition::key).toList()));
  }

  /**
   * Hears a beat; the first one arms the heartbeat.
   *
   * @throws NoSuchHeartbeat when the plan has none of that key
   */
  @Transactional(TxType.REQUIRES_NEW)
  public void hear(String key, Actor from) {
    expect(key);
    Heartbeat heartbeat =
        heartbeats
            .hold(key)
            .orElseGet(
                () -> {
                  Heartbeat first = new Heartbeat(key);
                  heartbeats.add(first);
                  LOG.info("{} sent the first beat of heartbeat {}", from.name(), key);
                  return first;
                });
    heartbeat.heard(clock.instant().truncatedTo(ChronoUnit.MICROS), from);
  }
}
