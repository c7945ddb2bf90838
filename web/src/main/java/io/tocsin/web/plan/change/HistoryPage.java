package io.tocsin.web.plan.change;

import io.tocsin.account.Role;
import io.tocsin.incident.Actor;
import io.tocsin.plan.PlanChange;
import io.tocsin.plan.PlanDrafts;
import io.tocsin.plan.PlanVersions;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Fills the page of the plan's history. */
@ApplicationScoped
class HistoryPage {

  private static final int SHOWN = 50;

  private final PlanVersions versions;
  private final PlanDrafts drafts;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected HistoryPage() {
    this(null, null, null);
  }

  @Inject
  HistoryPage(PlanVersions versions, PlanDrafts drafts, Visitor visitor) {
    this.versions = versions;
    this.drafts = drafts;
    this.visitor = visitor;
  }

  @Transactional
  View show() {
    return view(List.of());
  }

  /** The page again after an archive that could not be read. */
  @Transactional
  View show(io.tocsin.web.error.Problem problem) {
    return view(Problems.of(problem, visitor.locale(), field -> "#archive"));
  }

  private View view(List<Problem> problems) {
    return new View(
        "plan-versions",
        new HistoryView(
            versions.history(SHOWN).stream().map(HistoryPage::row).toList(),
            drafts.of(visitor.actor().name()).stream()
                .map(
                    draft ->
                        new HistoryView.DraftRow(
                            draft.number(), draft.origin().name(), draft.changedAt()))
                .toList(),
            visitor.may(Role.PLAN_EDITOR),
            problems));
  }

  private static HistoryView.VersionRow row(PlanChange change) {
    return new HistoryView.VersionRow(
        change.number(),
        change.version(),
        change.origin().name(),
        change.at(),
        change.by().kind() == Actor.Kind.SYSTEM ? "" : change.by().name(),
        change.note());
  }
}
