package io.tocsin.workflow.engine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;

/**
 * Processes of which one waits for its time and the next begins to wait when it has come. Callers
 * hold a gate, so that one node at a time decides.
 */
@ApplicationScoped
public class AwaitedProcess {

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AwaitedProcess() {
    this(null, null, null);
  }

  @Inject
  public AwaitedProcess(RuntimeService runtime, RepositoryService repository, Clock clock) {
    this.runtime = runtime;
    this.repository = repository;
    this.clock = clock;
  }

  /**
   * Sees to it that exactly one waits, on the newest model and for that time. One whose time has
   * come is about to run: it keeps its time.
   *
   * @param variable of the process: what it waits for
   * @param await starts one
   */
  public void ensure(String process, String variable, Instant due, Runnable await) {
    List<ProcessInstance> waiting = waiting(process);
    if (waiting.size() != 1 || !upToDate(waiting.get(0), process, variable, due)) {
      end(waiting);
      await.run();
    }
  }

  /** None waits any more. */
  public void end(String process) {
    end(waiting(process));
  }

  private void end(List<ProcessInstance> waiting) {
    waiting.forEach(
        round -> runtime.deleteProcessInstance(round.getId(), "waited for anew after a change"));
  }

  private List<ProcessInstance> waiting(String process) {
    return runtime.createProcessInstanceQuery().processDefinitionKey(process).list();
  }

  private boolean upToDate(ProcessInstance round, String process, String variable, Instant due) {
    String newest =
        repository
            .createProcessDefinitionQuery()
            .processDefinitionKey(process)
            .latestVersion()
            .singleResult()
            .getId();
    return newest.equals(round.getProcessDefinitionId())
        && runtime.getVariable(round.getId(), variable) instanceof Date awaited
        && (awaited.equals(Date.from(due)) || !awaited.after(Date.from(clock.instant())));
  }
}
