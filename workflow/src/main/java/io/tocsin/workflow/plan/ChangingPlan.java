package io.tocsin.workflow.plan;

import io.tocsin.persistence.Gates;
import io.tocsin.plan.Plan;
import io.tocsin.plan.PlanVersion;
import io.tocsin.plan.PlanVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Puts another plan in force, whole or not at all: its files, and its models on the engine, in one
 * transaction. Incidents that run go on with the models that they began with.
 */
@ApplicationScoped
public class ChangingPlan {

  private final PlanVersions versions;
  private final DeployingModels models;
  private final Gates gates;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ChangingPlan() {
    this(null, null, null, null);
  }

  @Inject
  public ChangingPlan(PlanVersions versions, DeployingModels models, Gates gates, Clock clock) {
    this.versions = versions;
    this.models = models;
    this.gates = gates;
    this.clock = clock;
  }

  /**
   * The version in force then: a new one, or the present one where the files are the same.
   *
   * @throws PlanOutdated when another is in force than the one it was made for
   * @throws PlanInvalid naming file and line of everything that is wrong
   */
  @Transactional
  public PlanVersion change(PlanProposal proposal) {
    Plan plan = PlanFolder.read(proposal.files());
    gates.enter(ImportingPlan.GATE);
    PlanVersion present = versions.newest().orElseThrow();
    if (present.number() != proposal.base()) {
      throw new PlanOutdated(proposal.base(), present.number());
    }
    if (present.files().equals(proposal.files())) {
      return present;
    }
    PlanVersion next =
        new PlanVersion(
            plan,
            proposal.origin(),
            clock.instant(),
            proposal.files(),
            proposal.by(),
            proposal.note());
    versions.add(next);
    models.plan(proposal.files());
    return next;
  }
}
