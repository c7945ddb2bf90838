package io.tocsin.web.part;

import io.tocsin.plan.ActionDefinition;
import io.tocsin.plan.Plans;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.remediation.Undoing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

/** Actions as pages show them: with what the plan says of them now, and what takes them back. */
@ApplicationScoped
public class ActionViews {

  private final Plans plans;
  private final Undoing undoing;
  private final ActionRuns runs;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ActionViews() {
    this(null, null, null, null);
  }

  @Inject
  public ActionViews(Plans plans, Undoing undoing, ActionRuns runs, Clock clock) {
    this.plans = plans;
    this.undoing = undoing;
    this.runs = runs;
    this.clock = clock;
  }

  public ActionView of(ActionRun run, Locale locale) {
    Optional<ActionDefinition> plan = plans.current().action(run.actionKey());
    return ActionView.of(
        run,
        plan,
        new ActionView.Undo(
            plan.flatMap(ActionDefinition::undo).map(undo -> undo.text().in(locale)),
            undoing.offer(run).map(offer -> offer.action().name().in(locale)),
            undoing.inHand(run).map(other -> named(other, locale)),
            run.undoes().flatMap(runs::find).map(other -> named(other, locale))),
        locale,
        clock.instant());
  }

  private static Choice named(ActionRun run, Locale locale) {
    return new Choice(run.id(), run.name().in(locale));
  }
}
