package io.tocsin.workflow.work;

import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.Command;
import io.tocsin.remediation.CommandOutcome;
import io.tocsin.remediation.CommandRunner;
import io.tocsin.remediation.RunningAction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Runs a confirmed action. */
@ApplicationScoped
class ActionWork implements Work<Command, ActionWork.Ran>, WorkSource {

  private static final Duration TARGET_BUSY = Duration.ofSeconds(2);

  record Ran(CommandOutcome outcome, String output) {}

  private final Map<String, StringBuffer> outputs = new ConcurrentHashMap<>();
  private final RunningAction running;
  private final CommandRunner runner;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ActionWork() {
    this(null, null);
  }

  @Inject
  public ActionWork(RunningAction running, CommandRunner runner) {
    this.running = running;
    this.runner = runner;
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
  public Beginning<Command> begin(WorkItem item) {
    RunningAction.Turn turn = running.begin(item.text("actionRunId"));
    if (turn instanceof RunningAction.Turn.Go go) {
      return new Beginning.Call<>(go.command());
    }
    return new Beginning.NoCall<>(
        turn instanceof RunningAction.Turn.Over over
            ? done(over.state())
            : new Settlement.Again(TARGET_BUSY, "another action runs on this target"));
  }

  @Override
  public Ran call(WorkItem item, Command command) {
    StringBuffer output = new StringBuffer();
    outputs.put(item.taskId(), output);
    try {
      return new Ran(runner.run(command, output::append), output.toString());
    } finally {
      outputs.remove(item.taskId());
    }
  }

  /** Keeps the output so far for the page, and hears whether somebody wants it ended. */
  @Override
  public boolean unwanted(WorkItem item) {
    StringBuffer output = outputs.get(item.taskId());
    return output != null && running.progress(item.text("actionRunId"), output.toString());
  }

  @Override
  public Settlement settle(WorkItem item, Command command, Ran ran) {
    return done(running.record(item.text("actionRunId"), ran.outcome(), ran.output()));
  }

  private static Settlement done(ActionRun.State state) {
    return new Settlement.Done(Map.of("actionOutcome", state.name()));
  }
}
