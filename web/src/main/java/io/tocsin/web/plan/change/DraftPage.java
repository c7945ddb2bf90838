package io.tocsin.web.plan.change;

import io.tocsin.plan.PlanDraft;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import io.tocsin.workflow.plan.FileChange;
import io.tocsin.workflow.plan.ImportedPlans;
import io.tocsin.workflow.plan.PlanLinter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;

/** Fills the page of a draft. */
@ApplicationScoped
class DraftPage {

  private final OwnDrafts drafts;
  private final ImportedPlans plans;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DraftPage() {
    this(null, null, null);
  }

  @Inject
  DraftPage(OwnDrafts drafts, ImportedPlans plans, Visitor visitor) {
    this.drafts = drafts;
    this.plans = plans;
    this.visitor = visitor;
  }

  @Transactional
  View show(long number) {
    return view(number, "", List.of());
  }

  /** The page again after a refused form. */
  @Transactional
  View show(long number, String note, io.tocsin.web.error.Problem problem) {
    return view(number, note, Problems.of(problem, visitor.locale(), field -> "#" + field));
  }

  private View view(long number, String note, List<Problem> problems) {
    PlanDraft draft = drafts.get(number);
    List<io.tocsin.workflow.plan.Problem> found = PlanLinter.look(draft.files());
    Locale locale = visitor.locale();
    return new View(
        "plan-draft",
        new DraftView(
            number,
            draft.revision(),
            draft.origin().name(),
            draft.changedAt(),
            FileChange.between(plans.files(), draft.files()).stream()
                .map(DraftPage::change)
                .toList(),
            faults(found, true, locale),
            faults(found, false, locale),
            draft.files().keySet().stream().sorted().toList(),
            drafts.outdated(draft),
            note,
            problems));
  }

  private static DraftView.Change change(FileChange change) {
    return new DraftView.Change(
        change.path(),
        change.kind().name(),
        change.added(),
        change.removed(),
        change.lines().stream().map(DraftView.Line::of).toList());
  }

  private static List<DraftView.Fault> faults(
      List<io.tocsin.workflow.plan.Problem> found, boolean refusing, Locale locale) {
    return found.stream()
        .filter(fault -> fault.rule().refuses() == refusing)
        .map(
            fault ->
                new DraftView.Fault(
                    fault.file(), fault.line(), fault.element(), fault.message().in(locale)))
        .toList();
  }
}
