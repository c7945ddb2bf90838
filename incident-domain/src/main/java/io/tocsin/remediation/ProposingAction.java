package io.tocsin.remediation;

import static io.tocsin.remediation.ActionWording.SAY;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.UnknownKey;
import io.tocsin.incident.WrongState;
import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plans;
import io.tocsin.timeline.EntryKind;
import io.tocsin.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;

/** Shows a person the exact command before anything runs (spec, A2). */
@ApplicationScoped
public class ProposingAction {

  private final Incidents incidents;
  private final ActionRuns runs;
  private final Commands commands;
  private final Undoing undoing;
  private final Plans plans;
  private final Timeline timeline;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ProposingAction() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public ProposingAction(
      Incidents incidents,
      ActionRuns runs,
      Commands commands,
      Undoing undoing,
      Plans plans,
      Timeline timeline,
      Clock clock) {
    this.incidents = incidents;
    this.runs = runs;
    this.commands = commands;
    this.undoing = undoing;
    this.plans = plans;
    this.timeline = timeline;
    this.clock = clock;
  }

  /**
   * Its command is known at once where the plan knows each value, else when a person chose them.
   *
   * @throws UnknownKey when plan or service have no such action or component
   */
  @Transactional
  public ActionRun propose(IncidentId id, String step, String actionKey, String component) {
    ActionDefinition action =
        plans.current().action(actionKey).orElseThrow(() -> new UnknownKey("action", actionKey));
    ActionRun run = added(id, step, action, component, Map.of());
    timeline.add(
        id,
        EntryKind.ACTION,
        Actor.TOCSIN,
        run.incomplete()
            ? SAY.say("proposed.open", action.name(), run.target())
            : SAY.say("proposed", action.name(), run.target(), run.command()),
        Map.of("action", run.id()));
    return run;
  }

  /**
   * The action that takes another one back, with the values that follow from that (spec, A4).
   *
   * @throws WrongState when nothing takes it back now
   */
  @Transactional
  public ActionRun proposeUndo(String step, String runId) {
    ActionRun undone = runs.get(runId);
    UndoOffer undo =
        undoing.offer(undone).orElseThrow(() -> new WrongState(SAY.say("no.undo", undone.name())));
    ActionRun run =
        added(undone.incident(), step, undo.action(), undone.component(), undo.values());
    run.undo(undone);
    timeline.add(
        run.incident(),
        EntryKind.ACTION,
        Actor.TOCSIN,
        run.incomplete()
            ? SAY.say("proposed.undo.open", run.name(), run.target(), undone.name())
            : SAY.say("proposed.undo", run.name(), run.target(), undone.name(), run.command()),
        Map.of("action", run.id(), "undoes", undone.id()));
    return run;
  }

  private ActionRun added(
      IncidentId id,
      String step,
      ActionDefinition action,
      String component,
      Map<String, String> known) {
    Incident incident = incidents.get(id);
    ActionRun run =
        new ActionRun(
            id, step, action, component, incident.serviceKey() + "/" + component, clock.instant());
    commands.host(action).ifPresent(run::reach);
    Map<String, String> values = commands.presets(action);
    values.putAll(known);
    if (commands.complete(action, values)) {
      run.show(commands.of(action, incident, component, values), values);
    }
    runs.add(run);
    return run;
  }

  /** It will not run: skipped, refused, or neither confirmed nor approved in time. */
  @Transactional
  public void withdraw(String runId) {
    ActionRun run = runs.get(runId);
    if (run.state() == ActionRun.State.PROPOSED || run.awaitsApproval()) {
      run.withdraw(clock.instant());
      timeline.add(
          run.incident(),
          EntryKind.ACTION,
          Actor.TOCSIN,
          SAY.say("withdrawn", run.name(), run.target()),
          Map.of("action", runId));
    }
  }
}
