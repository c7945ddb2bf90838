package io.tocsin.workflow.review;

import io.tocsin.incident.Severity;
import io.tocsin.review.EndingReview;
import io.tocsin.review.PlanReview;
import io.tocsin.review.PlanReviews;
import io.tocsin.review.ReviewSchedule;
import io.tocsin.workflow.engine.AwaitedProcess;
import io.tocsin.workflow.engine.BusinessKey;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/**
 * One process waits for the next review, or runs the one that has begun; on all nodes together
 * there is never more than one.
 */
@ApplicationScoped
public class ReviewRounds {

  /** The process, and its business key. */
  static final String PROCESS = BusinessKey.REVIEW;

  private final RuntimeService runtime;
  private final AwaitedProcess awaited;
  private final PlanReviews reviews;
  private final ReviewSchedule schedule;
  private final EndingReview ending;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReviewRounds() {
    this(null, null, null, null, null);
  }

  @Inject
  public ReviewRounds(
      RuntimeService runtime,
      AwaitedProcess awaited,
      PlanReviews reviews,
      ReviewSchedule schedule,
      EndingReview ending) {
    this.runtime = runtime;
    this.awaited = awaited;
    this.reviews = reviews;
    this.schedule = schedule;
    this.ending = ending;
  }

  /**
   * Called at each start, once all is deployed. A review that runs is left alone. One that is only
   * waited for is waited for anew where the plan names another day now, or the process has a newer
   * model.
   */
  @Transactional
  public void ensureAwaited() {
    schedule.decideAlone();
    if (reviews.running().filter(this::runs).isPresent()) {
      return;
    }
    reviews.running().map(PlanReview::id).ifPresent(ending::runOut);
    awaited.ensure(PROCESS, ReviewVariables.DUE, schedule.nextDue(), this::awaitNext);
  }

  /** From now on the next review is waited for, on the newest model. */
  @Transactional
  public void awaitNext() {
    runtime.startProcessInstanceByKey(
        PROCESS, PROCESS, Map.of(Variables.PRIORITY, Severity.P3.priority()));
  }

  private boolean runs(PlanReview review) {
    return runtime
            .createProcessInstanceQuery()
            .processDefinitionKey(PROCESS)
            .variableValueEquals(Variables.REVIEW, review.id().value())
            .count()
        > 0;
  }
}
