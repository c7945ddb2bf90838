package io.tocsin.watch;

import io.tocsin.incident.Actor;
import io.tocsin.persistence.Gates;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a watch rest and look again (spec, I7). The journal keeps who, when and why. A watch that
 * rests keeps its standing: what it raised goes on until it looks again and finds all well.
 */
@ApplicationScoped
public class PausingWatch {

  private static final Logger LOG = LoggerFactory.getLogger(PausingWatch.class);

  private final Plans plans;
  private final WatchPauses pauses;
  private final Gates gates;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected PausingWatch() {
    this(null, null, null, null);
  }

  @Inject
  public PausingWatch(Plans plans, WatchPauses pauses, Gates gates, Clock clock) {
    this.plans = plans;
    this.pauses = pauses;
    this.gates = gates;
    this.clock = clock;
  }

  /**
   * From now on it does not look; one that rests already goes on resting.
   *
   * @param reason at most 1000 characters
   * @throws NoSuchWatch when the plan has none of this key
   */
  @Transactional
  public void pause(String watch, String reason, Actor by) {
    set(watch, true, reason, by);
  }

  /**
   * It looks again within seconds; one that looks already goes on looking.
   *
   * @param reason at most 1000 characters
   * @throws NoSuchWatch when the plan has none of this key
   */
  @Transactional
  public void resume(String watch, String reason, Actor by) {
    set(watch, false, reason, by);
  }

  private void set(String watch, boolean paused, String reason, Actor by) {
    if (plans.current().watch(watch).isEmpty()) {
      throw new NoSuchWatch(watch);
    }
    gates.enter("watch:" + watch);
    if (pauses.present(watch).isPresent() != paused) {
      pauses.add(new WatchPause(watch, paused, clock.instant(), by, reason));
      LOG.info("{} {} watch {}", by.name(), paused ? "paused" : "resumed", watch);
    }
  }
}
