package io.tocsin.workflow.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.Optional;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.exception.NotFoundException;

/** The two transactions around a call. */
@ApplicationScoped
class Settling {

  private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

  private final ExternalTaskService tasks;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Settling() {
    this(null);
  }

  @Inject
  public Settling(ExternalTaskService tasks) {
    this.tasks = tasks;
  }

  /**
   * Begins, and settles at once where there is nothing to call.
   *
   * @return what to call; empty when there is nothing to call
   * @throws NotFoundException when the process was cancelled while the task waited for its place
   */
  @Transactional
  <P, R> Optional<P> begin(Work<P, R> work, WorkItem item, String worker) {
    tasks.extendLock(item.taskId(), worker, Work.LOCK.toMillis());
    Work.Beginning<P> beginning = work.begin(item);
    if (beginning instanceof Work.Beginning.NoCall<P> noCall) {
      tell(item, noCall.settlement(), worker);
    }
    return beginning instanceof Work.Beginning.Call<P> call
        ? Optional.of(call.prepared())
        : Optional.empty();
  }

  @Transactional
  <P, R> void settle(Work<P, R> work, WorkItem item, P prepared, R result, String worker) {
    tell(item, work.settle(item, prepared, result), worker);
  }

  /** A fault of ours: tried again a few times, then it is stuck until a person looks. */
  @Transactional
  void fail(WorkItem item, RuntimeException failure, String worker) {
    tasks.handleFailure(
        item.taskId(), worker, failure.toString(), item.triesLeft() - 1, RETRY_AFTER.toMillis());
  }

  private void tell(WorkItem item, Settlement settlement, String worker) {
    if (settlement instanceof Settlement.Done done) {
      tasks.complete(item.taskId(), worker, done.variables());
    } else if (settlement instanceof Settlement.Again again) {
      tasks.handleFailure(
          item.taskId(), worker, again.why(), Workers.TRIES, again.after().toMillis());
    } else if (settlement instanceof Settlement.Error error) {
      tasks.handleBpmnError(item.taskId(), worker, error.code(), error.why());
    }
  }
}
