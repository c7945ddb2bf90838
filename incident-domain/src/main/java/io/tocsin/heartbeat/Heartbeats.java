package io.tocsin.heartbeat;

import io.tocsin.plan.HeartbeatDefinition;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The heartbeats of the plan in force, with how they stand. */
@ApplicationScoped
public class Heartbeats {

  private final Plans plans;
  private final KeptHeartbeats heartbeats;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Heartbeats() {
    this(null, null, null);
  }

  @Inject
  Heartbeats(Plans plans, KeptHeartbeats heartbeats, Clock clock) {
    this.plans = plans;
    this.heartbeats = heartbeats;
    this.clock = clock;
  }

  /** All, in the order of the plan. */
  @Transactional
  public List<Expected> all() {
    Map<String, Heartbeat> heard =
        heartbeats.all().stream().collect(Collectors.toMap(Heartbeat::key, Function.identity()));
    Instant now = clock.instant();
    return plans.current().intake().heartbeats().stream()
        .map(
            definition ->
                Expected.of(definition, Optional.ofNullable(heard.get(definition.key())), now))
        .toList();
  }

  /** Those of the plan, by key. */
  public Map<String, HeartbeatDefinition> expected() {
    return plans.current().intake().heartbeats().stream()
        .collect(Collectors.toMap(HeartbeatDefinition::key, Function.identity()));
  }
}
