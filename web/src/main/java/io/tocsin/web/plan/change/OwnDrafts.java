package io.tocsin.web.plan.change;

import io.tocsin.plan.PlanDraft;
import io.tocsin.plan.PlanDrafts;
import io.tocsin.web.page.Visitor;
import io.tocsin.workflow.plan.ImportedPlans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotFoundException;

/** The drafts of whoever asks, and how they stand to the plan in force. */
@ApplicationScoped
class OwnDrafts {

  private final PlanDrafts drafts;
  private final ImportedPlans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected OwnDrafts() {
    this(null, null, null);
  }

  @Inject
  OwnDrafts(PlanDrafts drafts, ImportedPlans plans, Visitor visitor) {
    this.drafts = drafts;
    this.plans = plans;
    this.visitor = visitor;
  }

  /**
   * @throws NotFoundException where there is none, or it is somebody else's
   */
  PlanDraft get(long number) {
    return drafts.find(number, visitor.actor().name()).orElseThrow(NotFoundException::new);
  }

  /**
   * @throws NotFoundException as well where it has no such file
   */
  PlanDraft get(long number, String path) {
    return drafts.find(number, visitor.actor().name(), path).orElseThrow(NotFoundException::new);
  }

  /** Whether another plan came into force since it was begun. */
  boolean outdated(PlanDraft draft) {
    return draft.base() != plans.number();
  }

  /**
   * A file of the plan in force.
   *
   * @throws NotFoundException where it has none of that path
   */
  String inForce(String path) {
    String text = plans.files().get(path);
    if (text == null) {
      throw new NotFoundException();
    }
    return text;
  }
}
