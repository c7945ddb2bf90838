package io.tocsin.workflow.watch;

import io.tocsin.plan.WatchDefinition;
import io.tocsin.watch.RecordingLook;
import io.tocsin.watch.WatchHistory;
import io.tocsin.watch.Watches;
import io.tocsin.watch.schedule.LookQueue;
import io.tocsin.watch.schedule.Looks;
import io.tocsin.workflow.engine.InRequest;
import io.tocsin.workflow.engine.Pace;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * Lets the watches of the plan look, and its heartbeats be checked, while this node runs (spec, I5,
 * I7): after everything is deployed, and no longer than the data source is there. What the plan or
 * a person changes shows within seconds.
 */
@ApplicationScoped
public class WatchScheduler implements Looks {

  private static final LookQueue.Waits WAITS =
      new LookQueue.Waits(Duration.ofSeconds(10), Duration.ofSeconds(5), Duration.ofSeconds(10));
  private static final int MOST_HOURS_AT_ONCE = 24;

  /** Its statements are no part of anybody's transaction. */
  @Resource(lookup = "jdbc/tocsin", shareable = false)
  @Nullable DataSource dataSource;

  @Resource @Nullable ManagedThreadFactory threads;

  private final LookingByWatch looking;
  private final ListeningForHeartbeats listening;
  private final Watches watches;
  private final WatchHistory history;
  private final RecordingLook recording;
  private final InRequest inRequest;
  private final Pace pace;
  private final Clock clock;
  private final boolean enabled;

  private @Nullable LookQueue queue;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WatchScheduler() {
    this(null, null, null, null, null, null, null, null, false);
  }

  @Inject
  WatchScheduler(
      LookingByWatch looking,
      ListeningForHeartbeats listening,
      Watches watches,
      WatchHistory history,
      RecordingLook recording,
      InRequest inRequest,
      Pace pace,
      Clock clock,
      @ConfigProperty(name = "tocsin.watch.enabled", defaultValue = "true") boolean enabled) {
    this.looking = looking;
    this.listening = listening;
    this.watches = watches;
    this.history = history;
    this.recording = recording;
    this.inRequest = inRequest;
    this.pace = pace;
    this.clock = clock;
    this.enabled = enabled;
  }

  /** Starts looking, unless the configuration says that this node does not. */
  public void start() {
    if (!enabled) {
      return;
    }
    if (dataSource == null || threads == null) {
      throw new IllegalStateException("the server gives no data source or no threads");
    }
    queue = new LookQueue(dataSource, threads, this, clock, UUID.randomUUID().toString(), WAITS);
    queue.start();
  }

  /** While the data source and all beans are still there. */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
    if (queue != null) {
      queue.stop();
    }
  }

  @Override
  public Map<String, Duration> wanted() {
    return in(
        () -> {
          Map<String, Duration> wanted = new HashMap<>();
          pace.take(watches::looking).values().forEach(watch -> put(wanted, watch));
          wanted.putAll(listening.wanted());
          return wanted;
        });
  }

  private static void put(Map<String, Duration> wanted, WatchDefinition watch) {
    wanted.put(watch.key(), watch.every());
  }

  @Override
  public Optional<Instant> look(String watch, Instant dueAt) {
    return in(
        () ->
            ListeningForHeartbeats.isOne(watch)
                ? listening.check(watch)
                : looking.look(watch, dueAt));
  }

  @Override
  public void tidy() {
    inRequest.run(
        () -> {
          Instant now = clock.instant();
          boolean more = true;
          for (int hour = 0; more && hour < MOST_HOURS_AT_ONCE; hour++) {
            more = pace.take(() -> history.tidy(now));
          }
          Instant cut = now.minus(WatchHistory.KEPT);
          pace.run(() -> recording.forget(cut));
          pace.run(() -> listening.forget(cut));
        });
  }

  private <T> T in(Supplier<T> work) {
    AtomicReference<@Nullable T> result = new AtomicReference<>();
    inRequest.run(() -> result.set(work.get()));
    T got = result.get();
    if (got == null) {
      throw new IllegalStateException("the work gave nothing");
    }
    return got;
  }
}
