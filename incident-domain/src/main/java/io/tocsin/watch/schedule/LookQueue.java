package io.tocsin.watch.schedule;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When each watch looks: a row a watch in one table, which all nodes work together (ADR 4). Each
 * look is begun by one node; a node that is killed leaves looks that another takes up once their
 * heartbeat is missed, and what was only waiting is begun on time.
 */
public final class LookQueue {

  public static final String TABLE = "watch_schedule";
  public static final String LOOK = "look";

  /** How many looks a node has under way at most. */
  public static final int AT_ONCE = 48;

  private static final Logger LOG = LoggerFactory.getLogger(LookQueue.class);

  private static final Duration POLL = Duration.ofMillis(500);
  private static final Duration TIDY_EVERY = Duration.ofMinutes(5);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

  /** A node that missed so many is taken for dead. */
  private static final int MISSED_HEARTBEATS = 4;

  /** First looks are spread over so much time at most. */
  private static final Duration SPREAD = Duration.ofSeconds(30);

  /**
   * How long is waited.
   *
   * @param heartbeat how often a node says that it still works its looks
   * @param planEvery how often it is read what is to be looked at
   * @param afterFailure until a look that failed is tried again
   */
  public record Waits(Duration heartbeat, Duration planEvery, Duration afterFailure) {}

  private final Looks looks;
  private final Clock clock;
  private final Scheduler scheduler;
  private final CustomTask<Void> look;

  /**
   * @param dataSource whose connections commit by themselves
   * @param threads what works the looks
   * @param node a name that no other node has at present
   */
  public LookQueue(
      DataSource dataSource,
      ThreadFactory threads,
      Looks looks,
      Clock clock,
      String node,
      Waits waits) {
    this.looks = looks;
    this.clock = clock;
    look =
        Tasks.custom(LOOK, Void.class)
            .onFailureReschedule(FixedDelay.of(waits.afterFailure()))
            .onDeadExecutionRevive()
            .execute(this::look);
    RecurringTask<Void> plan =
        Tasks.recurring("plan", FixedDelay.of(waits.planEvery()))
            .execute((instance, context) -> follow(context.getSchedulerClient()));
    RecurringTask<Void> tidy =
        Tasks.recurring("tidy", FixedDelay.of(TIDY_EVERY))
            .execute((instance, context) -> looks.tidy());
    scheduler =
        Scheduler.create(dataSource, List.of(look))
            .startTasks(plan, tidy)
            .tableName(TABLE)
            .threads(AT_ONCE)
            .executorService(workers(threads))
            .dueExecutor(Executors.newSingleThreadExecutor(threads))
            .housekeeperExecutor(Executors.newScheduledThreadPool(2, threads))
            .pollingInterval(POLL)
            .heartbeatInterval(waits.heartbeat())
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(PATIENCE_AT_STOP)
            .schedulerName(() -> node)
            .clock(clock::instant)
            .failureLogging(LogLevel.WARN, false)
            .build();
  }

  private static ExecutorService workers(ThreadFactory threads) {
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            AT_ONCE, AT_ONCE, 1, TimeUnit.MINUTES, new LinkedBlockingQueue<>(), threads);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  public void start() {
    scheduler.start();
  }

  /** Begins no more looks; what is under way may end. */
  public void stop() {
    scheduler.stop();
  }

  private CompletionHandler<Void> look(TaskInstance<Void> instance, ExecutionContext context) {
    Optional<Instant> next =
        looks.look(instance.getId(), context.getExecution().getExecutionTime());
    return (complete, operations) ->
        next.ifPresentOrElse(at -> operations.reschedule(complete, at), operations::remove);
  }

  /** Makes what waits here what the plan and its people want. */
  private void follow(SchedulerClient client) {
    Map<String, Duration> wanted = looks.wanted();
    Map<String, Instant> waiting = new HashMap<>();
    for (ScheduledExecution<Void> execution :
        client.getScheduledExecutionsForTask(LOOK, Void.class)) {
      waiting.put(execution.getTaskInstance().getId(), execution.getExecutionTime());
    }
    waiting.keySet().stream()
        .filter(watch -> !wanted.containsKey(watch))
        .forEach(watch -> patiently(watch, () -> client.cancel(look.instance(watch))));
    wanted.forEach(
        (watch, every) -> patiently(watch, () -> follow(client, watch, every, waiting.get(watch))));
  }

  private void follow(
      SchedulerClient client, String watch, Duration every, @Nullable Instant next) {
    if (next == null) {
      client.scheduleIfNotExists(look.instance(watch), first(watch, every));
    } else if (next.isAfter(clock.instant().plus(every))) {
      client.reschedule(look.instance(watch), first(watch, every));
    }
  }

  private Instant first(String watch, Duration every) {
    long within = Math.min(every.toMillis(), SPREAD.toMillis());
    return clock.instant().plusMillis(Math.floorMod((long) watch.hashCode() * 31, within));
  }

  /** It may begin to look just now; then the next turn finds it. */
  private static void patiently(String watch, Runnable change) {
    try {
      change.run();
    } catch (RuntimeException e) {
      LOG.debug("watch {} could not be scheduled anew at the moment", watch, e);
    }
  }
}
