package io.tocsin.workflow.work;

import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.engine.InRequest;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.util.SingleConsumerCondition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches external tasks and works them on the container's threads. One dispatching thread fetches
 * for all topics that have room, wakes at once for a local commit and within a second for another
 * node's, and keeps the locks of what still runs.
 */
@ApplicationScoped
public class Workers {

  private static final Logger LOG = LoggerFactory.getLogger(Workers.class);
  private static final long POLL_MILLIS = 1000;
  private static final int TRIES = 3;

  @Resource(lookup = "concurrent/work")
  @Nullable ManagedExecutorService executor;

  @Resource @Nullable ManagedThreadFactory threads;

  private final String worker = UUID.randomUUID().toString();
  private final Map<String, Bench<?, ?>> benches = new ConcurrentHashMap<>();
  private final Map<String, Running> running = new ConcurrentHashMap<>();

  private final Instance<WorkSource> sources;
  private final ExternalTaskService tasks;
  private final Settling settling;
  private final InRequest inRequest;
  private final Clock clock;

  private volatile boolean started;
  private @Nullable Thread dispatcher;
  private @Nullable SingleConsumerCondition workAdded;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Workers() {
    this(null, null, null, null, null);
  }

  @Inject
  Workers(
      @Any Instance<WorkSource> sources,
      ExternalTaskService tasks,
      Settling settling,
      InRequest inRequest,
      Clock clock) {
    this.sources = sources;
    this.tasks = tasks;
    this.settling = settling;
    this.inRequest = inRequest;
    this.clock = clock;
  }

  /** Starts working; called once everything is deployed. */
  public void start() {
    if (threads == null) {
      throw new IllegalStateException("the server gives no threads; see server.xml");
    }
    sources.stream()
        .flatMap(source -> source.work().stream())
        .forEach(work -> benches.put(work.topic(), new Bench<>(work)));
    started = true;
    dispatcher = threads.newThread(this::dispatch);
    workAdded = new SingleConsumerCondition(dispatcher);
    ProcessEngineImpl.EXT_TASK_CONDITIONS.addConsumer(workAdded);
    dispatcher.start();
  }

  @PreDestroy
  void stop() {
    started = false;
    if (workAdded != null) {
      ProcessEngineImpl.EXT_TASK_CONDITIONS.removeConsumer(workAdded);
      workAdded.signal();
    }
  }

  private void dispatch() {
    SingleConsumerCondition condition = workAdded;
    while (started && condition != null) {
      boolean more = false;
      try {
        more = fetch();
        tend();
      } catch (RuntimeException e) {
        LOG.warn("Work could not be fetched; it is tried again in a second", e);
      }
      if (!more) {
        condition.await(POLL_MILLIS);
      }
    }
  }

  /** Whether anything was fetched, so that there may be more. */
  private boolean fetch() {
    boolean any = false;
    for (Bench<?, ?> bench : benches.values()) {
      int free = bench.free();
      if (free > 0) {
        for (LockedExternalTask task : fetch(bench.work.topic(), free)) {
          bench.take();
          submit(bench, itemOf(task));
          any = true;
        }
      }
    }
    return any;
  }

  private List<LockedExternalTask> fetch(String topic, int atMost) {
    return tasks.fetchAndLock(atMost, worker, true).topic(topic, Work.LOCK.toMillis()).execute();
  }

  private <P, R> void submit(Bench<P, R> bench, WorkItem item) {
    if (executor == null) {
      throw new IllegalStateException("the server gives no threads; see server.xml");
    }
    executor.execute(() -> inRequest.run(() -> workAt(bench, item)));
  }

  private <P, R> void workAt(Bench<P, R> bench, WorkItem item) {
    running.put(item.taskId(), new Running(bench.work, item, Thread.currentThread()));
    try {
      work(bench.work, item);
    } finally {
      running.remove(item.taskId());
      bench.giveBack();
      wake();
    }
  }

  private <P, R> void work(Work<P, R> work, WorkItem item) {
    try {
      Work.Beginning<P> beginning = settling.begin(work, item, worker);
      if (beginning instanceof Work.Beginning.Call<P> call) {
        R result = work.call(item, call.prepared());
        // A neighbour's step may change the same process: settled anew, the call is made already.
        Conflict.retry(() -> settling.settle(work, item, call.prepared(), result, worker));
      }
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

  private void tend() {
    Instant now = clock.instant();
    running.values().forEach(task -> tend(task, now));
  }

  private void tend(Running task, Instant now) {
    try {
      if (task.lockedUntil.minus(Work.LOCK.dividedBy(2)).isBefore(now)) {
        tasks.extendLock(task.item.taskId(), worker, Work.LOCK.toMillis());
        task.lockedUntil = now.plus(Work.LOCK);
      }
      if (task.work.unwanted(task.item)) {
        task.thread.interrupt();
      }
    } catch (RuntimeException e) {
      LOG.debug("Task {} was settled meanwhile, or cancelled", task.item.taskId(), e);
    }
  }

  private void wake() {
    SingleConsumerCondition condition = workAdded;
    if (condition != null) {
      condition.signal();
    }
  }

  private static WorkItem itemOf(LockedExternalTask task) {
    Map<String, Object> variables = task.getVariables();
    return new WorkItem(
        task.getId(),
        task.getActivityId(),
        String.valueOf(task.getBusinessKey()),
        Optional.ofNullable(task.getRetries()).orElse(TRIES),
        variables);
  }

  /** What is being worked. */
  private final class Running {
    private final Work<?, ?> work;
    private final WorkItem item;
    private final Thread thread;
    private Instant lockedUntil = clock.instant().plus(Work.LOCK);

    Running(Work<?, ?> work, WorkItem item, Thread thread) {
      this.work = work;
      this.item = item;
      this.thread = thread;
    }
  }

  /** The places at which the work of one topic is done. */
  private static final class Bench<P, R> {
    private final Work<P, R> work;
    private final Semaphore places;

    Bench(Work<P, R> work) {
      this.work = work;
      places = new Semaphore(work.atOnce());
    }

    int free() {
      return places.availablePermits();
    }

    void take() {
      places.acquireUninterruptibly();
    }

    void giveBack() {
      places.release();
    }
  }
}
