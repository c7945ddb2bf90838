package io.tocsin.workflow.work;

import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandList;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import io.tocsin.remediation.DeployedTag;
import io.tocsin.remediation.RunningAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/** Runs a confirmed action. */
@ApplicationScoped
class ActionWork implements Work<RunningAction.Turn.Go, ActionWork.Ran>, WorkSource {

  private static final Duration TARGET_BUSY = Duration.ofSeconds(2);

  /**
   * @param before what its undo needs of the time before it ran
   */
  record Ran(CommandOutcome outcome, String output, Map<String, String> before) {}

  private final Map<String, StringBuffer> outputs = new ConcurrentHashMap<>();
  private final RunningAction running;
  private final CommandRunner runner;
  private final DeployedTag deployed;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ActionWork() {
    this(null, null, null);
  }

  @Inject
  public ActionWork(RunningAction running, CommandRunner runner, DeployedTag deployed) {
    this.running = running;
    this.runner = runner;
    this.deployed = deployed;
  }

  @Override
  public List<Work<?, ?>> work() {
    return List.of(this);
  }

  @Override
  public String topic() {
    return "action";
  }

  @Override
  public int atOnce() {
    return 8;
  }

  @Override
  public Beginning<RunningAction.Turn.Go> begin(WorkItem item) {
    RunningAction.Turn turn = running.begin(item.text("actionRunId"));
    if (turn instanceof RunningAction.Turn.Go go) {
      return new Beginning.Call<>(go);
    }
    return new Beginning.NoCall<>(
        turn instanceof RunningAction.Turn.Over over
            ? done(over.state())
            : new Settlement.Again(TARGET_BUSY, "another action runs on this target"));
  }

  @Override
  public Ran call(WorkItem item, RunningAction.Turn.Go go) {
    StringBuffer output = new StringBuffer();
    outputs.put(item.taskId(), output);
    try {
      Map<String, String> before = before(go);
      return new Ran(runAll(go.commands(), output), output.toString(), before);
    } finally {
      outputs.remove(item.taskId());
    }
  }

  private Map<String, String> before(RunningAction.Turn.Go go) {
    Map<String, String> before = new TreeMap<>();
    go.deployedIn()
        .forEach(
            (place, repository) ->
                deployed
                    .in(repository, go.commands().ssh())
                    .ifPresent(tag -> before.put(place, tag)));
    return before;
  }

  /**
   * One after another, until one does not end well; each has the time that those before it left.
   */
  private CommandOutcome runAll(CommandList list, StringBuffer output) {
    long start = System.nanoTime();
    CommandOutcome outcome = new CommandOutcome.TimedOut(list.timeLimit());
    for (Command command : list.commands()) {
      Duration left = list.timeLimit().minusNanos(System.nanoTime() - start);
      if (left.isNegative() || left.isZero()) {
        return new CommandOutcome.TimedOut(list.timeLimit());
      }
      if (list.commands().size() > 1) {
        output.append("$ ").append(command.asTyped()).append('\n');
      }
      outcome = runner.run(command.within(left), output::append);
      if (!(outcome instanceof CommandOutcome.Exited exited) || exited.code() != 0) {
        return outcome;
      }
    }
    return outcome;
  }

  /** Keeps the output so far for the page, and hears whether somebody wants it ended. */
  @Override
  public boolean unwanted(WorkItem item) {
    StringBuffer output = outputs.get(item.taskId());
    return output != null && running.progress(item.text("actionRunId"), output.toString());
  }

  @Override
  public Settlement settle(WorkItem item, RunningAction.Turn.Go go, Ran ran) {
    return done(
        running.record(item.text("actionRunId"), ran.outcome(), ran.output(), ran.before()));
  }

  private static Settlement done(ActionRun.State state) {
    return new Settlement.Done(Map.of("actionOutcome", state.name()));
  }
}
