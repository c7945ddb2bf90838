package io.tocsin.workflow.task;

import io.tocsin.incident.Actor;
import io.tocsin.incident.BeingMeasured;
import io.tocsin.incident.Ending;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.OpenItem;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.lifecycle.RecoveryChecks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Before an incident is resolved or closed, what was measured too long ago is measured again (spec,
 * K2). Each of these is called before the transaction that would end it, and commits by itself.
 */
@ApplicationScoped
public class LookingAgain {

  private static final String VERIFY = "Task_VerifyRecovery";
  private static final String RECOVERED = "RECOVERED";
  private static final String CLOSE = "Task_Close";

  private final RecoveryChecks checks;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected LookingAgain() {
    this(null);
  }

  @Inject
  public LookingAgain(RecoveryChecks checks) {
    this.checks = checks;
  }

  /**
   * @throws BeingMeasured while results are too old: they are looked at now, and then the incident
   *     ends by itself if all of them hold
   */
  public void before(Ending ending, IncidentId id, Actor by) {
    List<OpenItem> items = Conflict.retryFor(() -> checks.lookAgain(id, ending, by));
    if (!items.isEmpty()) {
      throw new BeingMeasured(StepWording.SAY.say("being.measured", items.size()), items);
    }
  }

  /** Whether a step is the one in which recovery is verified. */
  public static boolean verifies(ResponderTask task) {
    return task.step().equals(VERIFY);
  }

  /**
   * The same for the step that ends an incident; nothing for all other steps and outcomes.
   *
   * @throws BeingMeasured as {@link #before}
   */
  public void beforeCompleting(ResponderTask task, String outcome, Actor by) {
    ending(task, outcome)
        .flatMap(ending -> task.incident().map(id -> new Wanted(ending, id)))
        .ifPresent(wanted -> before(wanted.ending(), wanted.incident(), by));
  }

  private record Wanted(Ending ending, IncidentId incident) {}

  private static Optional<Ending> ending(ResponderTask task, String outcome) {
    if (verifies(task) && outcome.equals(RECOVERED)) {
      return Optional.of(Ending.RESOLVE);
    }
    return task.step().equals(CLOSE) ? Optional.of(Ending.CLOSE) : Optional.empty();
  }
}
