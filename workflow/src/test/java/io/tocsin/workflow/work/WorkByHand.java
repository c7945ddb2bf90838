package io.tocsin.workflow.work;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;

/** The workers' work, task by task on the caller's thread; a fault of ours comes out at once. */
@ApplicationScoped
public class WorkByHand {

  private static final String WORKER = "the test";
  private static final int MOST_AT_ONCE = 50;

  private final ExternalTaskService tasks;
  private final Settling settling;
  private final Map<String, Work<?, ?>> works;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected WorkByHand() {
    tasks = null;
    settling = null;
    works = Map.of();
  }

  @Inject
  WorkByHand(ExternalTaskService tasks, Settling settling, @Any Instance<WorkSource> sources) {
    this.tasks = tasks;
    this.settling = settling;
    works =
        sources.stream()
            .flatMap(source -> source.work().stream())
            .collect(Collectors.toMap(Work::topic, Function.identity()));
  }

  /** Works what is due now, the worst severity first; whether there was anything. */
  public boolean workDue() {
    var query = tasks.fetchAndLock(MOST_AT_ONCE, WORKER, true);
    for (String topic : works.keySet()) {
      query = query.topic(topic, Work.LOCK.toMillis());
    }
    List<LockedExternalTask> fetched = query.execute();
    fetched.forEach(
        task -> work(requireNonNull(works.get(task.getTopicName())), Workers.itemOf(task)));
    return !fetched.isEmpty();
  }

  private <P, R> void work(Work<P, R> work, WorkItem item) {
    Optional<P> prepared = settling.begin(work, item, WORKER);
    prepared.ifPresent(call -> settling.settle(work, item, call, work.call(item, call), WORKER));
  }
}
