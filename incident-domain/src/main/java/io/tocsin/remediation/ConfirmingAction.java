package io.tocsin.remediation;

import static io.tocsin.remediation.ActionWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.UnknownKey;
import io.tocsin.incident.WrongState;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plans;
import io.tocsin.text.LocalText;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** People see the exact command and want it run, one or two of them (spec, A2). */
@ApplicationScoped
public class ConfirmingAction {

  private final ActionRuns runs;
  private final Incidents incidents;
  private final Commands commands;
  private final Plans plans;
  private final Timeline timeline;
  private final GlassAlarm alarm;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ConfirmingAction() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ConfirmingAction(
      ActionRuns runs,
      Incidents incidents,
      Commands commands,
      Plans plans,
      Timeline timeline,
      GlassAlarm alarm,
      Clock clock) {
    this.runs = runs;
    this.incidents = incidents;
    this.commands = commands;
    this.plans = plans;
    this.timeline = timeline;
    this.alarm = alarm;
    this.clock = clock;
  }

  /**
   * Puts a person's values into the command's places; the command that they make is shown next.
   *
   * @throws InvalidParameter when a value is missing or not of its place's type
   * @throws WrongState when it was decided already
   */
  @Transactional
  public ActionRun choose(String runId, Map<String, String> values) {
    ActionRun run = runs.get(runId);
    if (run.state() != ActionRun.State.PROPOSED) {
      throw new WrongState(SAY.say("decided", run.state().name()));
    }
    ActionDefinition action =
        plans
            .current()
            .action(run.actionKey())
            .orElseThrow(() -> new UnknownKey("action", run.actionKey()));
    values.keySet().stream()
        .filter(name -> action.open().stream().noneMatch(it -> it.name().equals(name)))
        .findFirst()
        .ifPresent(
            name -> {
              throw new InvalidParameter(name, SAY.say("parameter.unknown", name));
            });
    run.show(commands.of(action, incidents.get(run.incident()), run.component(), values), values);
    return run;
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
    if (run.incomplete()) {
      throw new WrongState(SAY.say("incomplete"));
    }
    checkShown(run, commandHash);
    run.confirm(by, clock.instant(), incidents.get(run.incident()).pace());
    timeline.add(
        run.incident(),
        EntryKind.ACTION,
        by,
        SAY.say(run.destructive() ? "confirmed.first" : "confirmed", by.name(), run.command()),
        Map.of("action", runId));
    return run;
  }

  /**
   * The second person of a destructive action, who saw the same command.
   *
   * @param commandHash of the command that was shown
   * @throws WrongState when it is the same person, the time for it is over, or it waits for none
   */
  @Transactional
  public ActionRun approve(String runId, String commandHash, Actor by) {
    ActionRun run = runs.get(runId);
    if (run.approvedBy().filter(by.name()::equals).isPresent()) {
      return run;
    }
    checkAwaitsApproval(run, commandHash);
    if (run.confirmedBy().filter(by.name()::equals).isPresent()) {
      throw new WrongState(SAY.say("four.eyes"));
    }
    run.approve(by, clock.instant());
    timeline.add(
        run.incident(),
        EntryKind.ACTION,
        by,
        SAY.say("approved", by.name(), run.command()),
        Map.of("action", runId));
    return run;
  }

  /**
   * Nobody else is there: one person takes it upon them, with a reason that everybody can read and
   * that the people concerned are told.
   *
   * @throws WrongState as {@link #approve}, but for the same person
   */
  @Transactional
  public ActionRun breakGlass(String runId, String commandHash, String reason, Actor by) {
    ActionRun run = runs.get(runId);
    checkAwaitsApproval(run, commandHash);
    run.breakGlass(by, reason, clock.instant());
    timeline.add(
        run.incident(),
        EntryKind.ACTION,
        by,
        SAY.say("break.glass", by.name(), run.command(), LocalText.verbatim(reason)),
        Map.of("action", runId, "breakGlass", "true"));
    alarm.glassBroken(run);
    return run;
  }

  private void checkAwaitsApproval(ActionRun run, String commandHash) {
    if (!run.awaitsApproval()) {
      throw new WrongState(SAY.say("no.approval", run.state().name()));
    }
    checkShown(run, commandHash);
    if (run.approveUntil().filter(until -> !clock.instant().isBefore(until)).isPresent()) {
      throw new WrongState(SAY.say("approval.expired"));
    }
  }

  private static void checkShown(ActionRun run, String commandHash) {
    if (!run.commandHash().equals(commandHash)) {
      throw new WrongState(SAY.say("changed"));
    }
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
