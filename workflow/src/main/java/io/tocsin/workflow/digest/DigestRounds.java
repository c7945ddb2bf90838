package io.tocsin.workflow.digest;

import io.tocsin.digest.DigestSchedule;
import io.tocsin.incident.Severity;
import io.tocsin.workflow.engine.AwaitedProcess;
import io.tocsin.workflow.lifecycle.Variables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;

/** One process waits for the next digest, on all nodes together, while the plan wants one. */
@ApplicationScoped
public class DigestRounds {

  /** The process, and its business key. */
  static final String PROCESS = "unreached-digest";

  static final String DUE = "digestDueAt";

  private final RuntimeService runtime;
  private final AwaitedProcess awaited;
  private final DigestSchedule schedule;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DigestRounds() {
    this(null, null, null);
  }

  @Inject
  public DigestRounds(RuntimeService runtime, AwaitedProcess awaited, DigestSchedule schedule) {
    this.runtime = runtime;
    this.awaited = awaited;
    this.schedule = schedule;
  }

  /** Called at each start, once all is deployed. */
  @Transactional
  public void ensureAwaited() {
    schedule.decideAlone();
    schedule
        .nextDue()
        .ifPresentOrElse(
            due -> awaited.ensure(PROCESS, DUE, due, () -> await(due)), () -> awaited.end(PROCESS));
  }

  /** From now on the next is waited for, on the newest model. */
  void awaitNext() {
    schedule.nextDue().ifPresent(this::await);
  }

  private void await(Instant due) {
    runtime.startProcessInstanceByKey(
        PROCESS, PROCESS, Map.of(DUE, Date.from(due), Variables.PRIORITY, Severity.P3.priority()));
  }
}
