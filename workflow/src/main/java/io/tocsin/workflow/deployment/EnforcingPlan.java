package io.tocsin.workflow.deployment;

import io.tocsin.plan.PlanVersion;
import io.tocsin.workflow.digest.DigestRounds;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.plan.ChangingPlan;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanProposal;
import io.tocsin.workflow.review.ReviewRounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * The one road on which a running installation gets another plan, whoever brings it: an archive,
 * the editor, or an earlier version.
 */
@ApplicationScoped
public class EnforcingPlan {

  private final ChangingPlan changing;
  private final ImportedPlans plans;
  private final ReviewRounds reviews;
  private final DigestRounds digests;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected EnforcingPlan() {
    this(null, null, null, null);
  }

  @Inject
  public EnforcingPlan(
      ChangingPlan changing, ImportedPlans plans, ReviewRounds reviews, DigestRounds digests) {
    this.changing = changing;
    this.plans = plans;
    this.reviews = reviews;
    this.digests = digests;
  }

  /**
   * The plan in force then; what waits for a time that the plan names waits for the new one. Not to
   * be called in a transaction.
   *
   * @throws io.tocsin.workflow.plan.PlanOutdated when somebody else was faster
   * @throws io.tocsin.workflow.plan.PlanInvalid naming file and line of everything that is wrong
   */
  public PlanVersion enforce(PlanProposal proposal) {
    PlanVersion version = Conflict.retryFor(() -> changing.change(proposal));
    plans.changed();
    Conflict.retry(reviews::ensureAwaited);
    Conflict.retry(digests::ensureAwaited);
    return version;
  }
}
