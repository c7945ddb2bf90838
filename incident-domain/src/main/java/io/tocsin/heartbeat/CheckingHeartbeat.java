package io.tocsin.heartbeat;

import io.tocsin.alert.Alert;
import io.tocsin.alert.AlertReceipt;
import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.plan.Plans;
import io.tocsin.text.Phrases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Looks whether a heartbeat is silent for too long, and says which alert follows (spec, I5). */
@ApplicationScoped
public class CheckingHeartbeat {

  /** The source of its alerts. */
  public static final String SOURCE = "heartbeat";

  private static final Phrases SAY = Phrases.of(CheckingHeartbeat.class, "phrases");

  private final Plans plans;
  private final KeptHeartbeats heartbeats;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected CheckingHeartbeat() {
    this(null, null, null);
  }

  @Inject
  CheckingHeartbeat(Plans plans, KeptHeartbeats heartbeats, Clock clock) {
    this.plans = plans;
    this.heartbeats = heartbeats;
    this.clock = clock;
  }

  /**
   * Checks a heartbeat; one that was never heard has nothing to be silent about.
   *
   * @return the alert that has to be told, also one that could not be told before
   */
  @Transactional
  public Optional<Alert> check(HeartbeatDefinition definition) {
    Optional<Heartbeat> heard = heartbeats.hold(definition.key());
    heard.ifPresent(
        heartbeat ->
            heartbeat.checked(
                clock.instant().truncatedTo(ChronoUnit.MICROS), definition.patience()));
    return heard.flatMap(
        heartbeat -> heartbeat.untold().map(turned -> alert(definition, heartbeat, turned)));
  }

  private Alert alert(HeartbeatDefinition definition, Heartbeat heartbeat, Alert.State turned) {
    return new Alert(
        SOURCE,
        definition.key(),
        heartbeat.silentSince(),
        turned,
        definition.subject().alert(),
        plans.current().alerts().labels(definition.subject()),
        SAY.say("silent", definition.name(), definition.patience().toSeconds()));
  }

  /** Notes that an alert was told, and which incident took it. */
  @Transactional
  public void told(String key, Alert alert, AlertReceipt receipt) {
    heartbeats.hold(key).ifPresent(heartbeat -> heartbeat.told(alert, receipt.incident()));
  }

  /** Forgets those that the plan had once and that were not heard since {@code cut}. */
  @Transactional
  public void forget(Instant cut) {
    heartbeats.forget(
        plans.current().intake().heartbeats().stream().map(HeartbeatDefinition::key).toList(), cut);
  }
}
