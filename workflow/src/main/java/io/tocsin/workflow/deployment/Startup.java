package io.tocsin.workflow.deployment;

import io.tocsin.workflow.digest.DigestRounds;
import io.tocsin.workflow.engine.Conflict;
import io.tocsin.workflow.engine.Engine;
import io.tocsin.workflow.plan.DeployingModels;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.review.ReviewRounds;
import io.tocsin.workflow.watch.WatchScheduler;
import io.tocsin.workflow.work.Workers;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * The last part of a start: deploys the product's processes and the plan's, and only then lets
 * jobs, work and watches run.
 */
@ApplicationScoped
class Startup {

  /** After the schema (100) and the engine (200). */
  private static final int LAST = 300;

  private final DeployingModels models;
  private final ImportedPlans plans;
  private final Engine engine;
  private final Workers workers;
  private final WatchScheduler watches;
  private final ReviewRounds reviews;
  private final DigestRounds digests;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected Startup() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public Startup(
      DeployingModels models,
      ImportedPlans plans,
      Engine engine,
      Workers workers,
      WatchScheduler watches,
      ReviewRounds reviews,
      DigestRounds digests) {
    this.models = models;
    this.plans = plans;
    this.engine = engine;
    this.workers = workers;
    this.watches = watches;
    this.reviews = reviews;
    this.digests = digests;
  }

  void start(@Observes @Priority(LAST) @Initialized(ApplicationScoped.class) Object started) {
    models.product();
    models.plan(plans.files());
    Conflict.retry(reviews::ensureAwaited);
    Conflict.retry(digests::ensureAwaited);
    engine.startJobs();
    workers.start();
    watches.start();
  }
}
