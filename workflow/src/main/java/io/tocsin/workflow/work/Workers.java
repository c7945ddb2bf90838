package io.tocsin.workflow.work;

import io.tocsin.persistence.DurableCommits;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.engine.InRequest;
import io.tocsin.workflow.engine.IncidentInLog;
import io.tocsin.workflow.engine.Pace;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.externaltask.ExternalTaskQueryBuilder;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches external tasks and works them on threads of the container that are its own, so that no
 * request waits for a call. One dispatching thread fetches for all topics that have room, wakes at
 * once for a local commit and within a second for another node's, and keeps the locks of what is
 * held here. When the server stops, what runs may end.
 */
@ApplicationScoped
public class Workers {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final Duration POLL = Duration.ofSeconds(1);
  private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(15);
  static final int TRIES = 3;

  @Resource @Nullable ManagedThreadFactory threads;

  private final String worker = UUID.randomUUID().toString();
  private final Map<String, Bench<?, ?>> benches = new ConcurrentHashMap<>();

  private final Instance<WorkSource> sources;
  private final ExternalTaskService tasks;
  private final Settling settling;
  private final InRequest inRequest;
  private final Pace pace;
  private final DurableCommits commits;
  private final Clock clock;

  private volatile boolean started;
  private @Nullable ExecutorService pool;
  private @Nullable Thread dispatcher;
  private @Nullable SingleConsumerCondition workAdded;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Workers() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  Workers(
      @Any Instance<WorkSource> sources,
      ExternalTaskService tasks,
      Settling settling,
      InRequest inRequest,
      Pace pace,
      DurableCommits commits,
      Clock clock) {
    this.sources = sources;
    this.tasks = tasks;
    this.settling = settling;
    this.inRequest = inRequest;
    this.pace = pace;
    this.commits = commits;
    this.clock = clock;
  }

  /** Starts working; called once everything is deployed. */
  public void start() {
    if (threads == null) {
      throw new IllegalStateException("the server gives no threads; see server.xml");
    }
    openBenches();
    started = true;
    pool = Executors.newCachedThreadPool(threads); // no larger than all places of all benches
    dispatcher = threads.newThread(this::dispatch);
    workAdded = new SingleConsumerCondition(dispatcher);
    ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(workAdded);
    dispatcher.start();
  }

  /** While the engine and all beans are still there. */
  void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object ending) {
    started = false;
    if (workAdded == null || dispatcher == null) {
      return;
    }
    ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(workAdded);
    workAdded.signal();
    try {
      dispatcher.join(PATIENCE_AT_STOP.toMillis());
      letGo();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What waits is free for another node at once; what runs may end. */
  private void letGo() throws InterruptedException {
    benches.values().stream()
        .flatMap(bench -> bench.dismiss().stream())
        .forEach(held -> tasks.unlock(held.item.taskId()));
    long end = System.nanoTime() + PATIENCE_AT_STOP.toNanos();
    for (Bench<?, ?> bench : benches.values()) {
      if (!bench.awaitRest(end)) {
        LOG.warn("Work on {} still runs; it is taken up again elsewhere", bench.work.topic());
      }
    }
    Objects.requireNonNull(pool).shutdown();
  }

  private void dispatch() {
    SingleConsumerCondition condition = workAdded;
    Instant tended = clock.instant();
    while (started && condition != null) {
      boolean more = false;
      try {
        more = fetch();
        if (!clock.instant().isBefore(tended.plus(POLL))) {
          tended = clock.instant();
          tend(tended);
          openBenches();
        }
      } catch (RuntimeException e) {
        LOG.warn("Work could not be fetched; it is tried again in a second", e);
      }
      if (!more) {
        condition.await(POLL.toMillis());
      }
    }
  }

  /**
   * Fetches, worst severity first and in one question, for all topics that have room.
   *
   * @return whether anything was fetched, so that there may be more
   */
  private boolean fetch() {
    List<Bench<?, ?>> open = benches.values().stream().filter(bench -> bench.room() > 0).toList();
    int atMost = open.stream().mapToInt(Bench::room).min().orElse(0);
    if (atMost == 0) {
      return false;
    }
    ExternalTaskQueryBuilder query = tasks.fetchAndLock(atMost, worker, true);
    for (Bench<?, ?> bench : open) {
      query = query.topic(bench.work.topic(), Work.LOCK.toMillis());
    }
    Instant lockedUntil = clock.instant().plus(Work.LOCK);
    List<LockedExternalTask> fetched = query.execute();
    for (LockedExternalTask task : fetched) {
      Bench<?, ?> bench = Objects.requireNonNull(benches.get(task.getTopicName()));
      bench.add(itemOf(task), lockedUntil);
      startNext(bench);
    }
    return !fetched.isEmpty();
  }

  private <P, R> void startNext(Bench<P, R> bench) {
    ExecutorService present = Objects.requireNonNull(pool);
    bench
        .enter()
        .ifPresent(next -> present.execute(() -> inRequest.run(() -> workAt(bench, next))));
  }

  private <P, R> void workAt(Bench<P, R> bench, Bench.Held held) {
    try (var atIncident = IncidentInLog.during(held.item.businessKey())) {
      work(bench.work, held);
    } finally {
      bench.leave(held);
      startNext(bench);
      wake();
    }
  }

  private <P, R> void work(Work<P, R> work, Bench.Held held) {
    WorkItem item = held.item;
    try {
      Optional<P> prepared =
          Conflict.retryFor(() -> pace.take(() -> settling.begin(work, item, worker)));
      if (prepared.isPresent()) {
        P call = prepared.get();
        if (!work.repeatable()) {
          commits.ensure();
        }
        R result = held.during(() -> work.call(item, call));
        // A neighbour's step may change the same process: settled anew, the call is made already.
        Conflict.retry(() -> pace.run(() -> settling.settle(work, item, call, result, worker)));
      }
    } catch (NotFoundException e) {
      LOG.info("Step {} of {} was cancelled", item.step(), item.businessKey());
    } catch (RuntimeException e) {
      LOG.warn("Step {} of {} failed", item.step(), item.businessKey(), e);
      reportFailure(item, e);
    }
  }

  private void reportFailure(WorkItem item, RuntimeException failure) {
    try {
      settling.fail(item, failure, worker);
    } catch (RuntimeException e) {
      LOG.warn("It is tried again when its lock expires", e);
    }
  }

  private void openBenches() {
    sources.stream()
        .flatMap(source -> source.work().stream())
        .forEach(work -> benches.computeIfAbsent(work.topic(), topic -> new Bench<>(work)));
  }

  private void tend(Instant now) {
    for (Bench<?, ?> bench : benches.values()) {
      bench.held().forEach(held -> tend(bench.work, held, now));
    }
  }

  private void tend(Work<?, ?> work, Bench.Held held, Instant now) {
    try {
      if (held.lockedUntil.minus(Work.LOCK.dividedBy(2)).isBefore(now)) {
        tasks.extendLock(held.item.taskId(), worker, Work.LOCK.toMillis());
        held.lockedUntil = now.plus(Work.LOCK);
      }
      if (held.calls() && work.unwanted(held.item)) {
        held.interrupt();
      }
    } catch (RuntimeException e) {
      LOG.debug("Task {} was settled meanwhile, or cancelled", held.item.taskId(), e);
    }
  }

  private void wake() {
    SingleConsumerCondition condition = workAdded;
    if (condition != null) {
      condition.signal();
    }
  }

  static WorkItem itemOf(LockedExternalTask task) {
    Map<String, Object> variables = task.getVariables();
    return new WorkItem(
        task.getId(),
        task.getActivityId(),
        String.valueOf(task.getBusinessKey()),
        Optional.ofNullable(task.getRetries()).orElse(TRIES),
        variables);
  }
}
