package io.tocsin.remediation;

import static io.tocsin.remediation.ActionWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.WrongState;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** A person saw the exact command and wants it run (spec, A2). */
@ApplicationScoped
public class ConfirmingAction {

  private final ActionRuns runs;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ConfirmingAction() {
    this(null, null, null);
  }

  @Inject
  public ConfirmingAction(ActionRuns runs, Timeline timeline, Clock clock) {
    this.runs = runs;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * @param commandHash of the command that was shown
   * @throws WrongState when that is not the command any more, or it was decided already by somebody
   */
  @Transactional
  public ActionRun confirm(String runId, String commandHash, Actor by) {
    ActionRun run = runs.get(runId);
    if (run.state() == ActionRun.State.CONFIRMED
        && run.confirmedBy().filter(by.name()::equals).isPresent()) {
      return run;
    }
    if (run.state() != ActionRun.State.PROPOSED) {
      throw new WrongState(SAY.say("decided", run.state().name()));
    }
    if (!run.commandHash().equals(commandHash)) {
      throw new WrongState(SAY.say("changed"));
    }
    run.confirm(by, clock.instant());
    timeline.add(
        run.incident(),
        EntryKind.ACTION,
        by,
        SAY.say("confirmed", by.name(), run.command()),
        Map.of("action", runId));
    return run;
  }

  /** Ends a running action as soon as its runner hears of it; nothing when it has ended. */
  @Transactional
  public ActionRun cancel(String runId, Actor by) {
    ActionRun run = runs.get(runId);
    if (run.state() == ActionRun.State.RUNNING && !run.cancelRequested()) {
      run.requestCancel();
      timeline.add(
          run.incident(),
          EntryKind.ACTION,
          by,
          SAY.say("cancel.requested", by.name(), run.name()),
          Map.of("action", runId));
    }
    return run;
  }
}
