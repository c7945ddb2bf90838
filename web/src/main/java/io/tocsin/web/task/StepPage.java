package io.tocsin.web.task;

import io.tocsin.account.Role;
import io.tocsin.evidence.CollectedEvidence;
import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.plan.Plans;
import io.tocsin.remediation.ActionRun;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.web.error.Problem;
import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.ActionView;
import io.tocsin.web.part.ActionViews;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problems;
import io.tocsin.web.part.TaskRow;
import io.tocsin.workflow.model.Procedures;
import io.tocsin.workflow.model.StepTexts;
import io.tocsin.workflow.task.EndedTask;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Fills the page of one step. */
@ApplicationScoped
class StepPage {

  private static final String POSTMORTEM = "postmortem";

  /** Where a step of a review belongs. */
  private static final String REVIEW = "/plan";

  private static final Set<String> CHECKED = Set.of("Task_VerifyRecovery", "Task_Close");
  private static final Set<String> OWN_FIELDS =
      Set.of("note", "skip-reason", "outcome", "version", "user");
  private static final Pattern PARAGRAPHS = Pattern.compile("\\R\\s*\\R");

  private final ResponderTasks tasks;
  private final Incidents incidents;
  private final CollectedEvidence evidence;
  private final ActionRuns actions;
  private final ActionViews actionViews;
  private final Plans plans;
  private final Procedures procedures;
  private final IncidentRows incidentRows;
  private final TaskRows rows;
  private final Colleagues colleagues;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StepPage() {
    this(null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  StepPage(
      ResponderTasks tasks,
      Incidents incidents,
      CollectedEvidence evidence,
      ActionRuns actions,
      ActionViews actionViews,
      Plans plans,
      Procedures procedures,
      IncidentRows incidentRows,
      TaskRows rows,
      Colleagues colleagues,
      Visitor visitor) {
    this.tasks = tasks;
    this.incidents = incidents;
    this.evidence = evidence;
    this.actions = actions;
    this.actionViews = actionViews;
    this.plans = plans;
    this.procedures = procedures;
    this.incidentRows = incidentRows;
    this.rows = rows;
    this.colleagues = colleagues;
    this.visitor = visitor;
  }

  @Transactional
  View show(String id) {
    return show(id, "", List.of());
  }

  /** The page again after a refused form, with what was typed. */
  @Transactional
  View show(String id, String note, Problem problem) {
    return show(
        id,
        note,
        Problems.of(
            problem,
            visitor.locale(),
            field ->
                OWN_FIELDS.contains(field)
                    ? "#" + field
                    : placeOf(id) + "/checklist#item-" + field));
  }

  /** Where a person goes on after the step. */
  @Transactional
  String placeOf(String id) {
    return tasks
        .ended(id)
        .map(EndedTask::incident)
        .orElseGet(() -> tasks.get(id).incident())
        .map(StepPage::pageOf)
        .orElse(REVIEW);
  }

  private static String pageOf(IncidentId incident) {
    return "/incidents/" + incident;
  }

  private View show(String id, String note, List<io.tocsin.web.part.Problem> problems) {
    Optional<EndedTask> ended = tasks.ended(id);
    return new View(
        "step",
        ended.isPresent() ? over(ended.get(), note) : waiting(tasks.get(id), note, problems));
  }

  private StepView waiting(
      ResponderTask task, String note, List<io.tocsin.web.part.Problem> problems) {
    Optional<Incident> incident = task.incident().map(incidents::get);
    Locale locale = visitor.locale();
    StepTexts texts = task.texts();
    Optional<ActionView> action = task.actionRun().flatMap(actions::find).map(this::view);
    boolean confirms = action.filter(ActionView::undecided).isPresent();
    return new StepView(
        incident.map(known -> rows.of(task, known)).orElseGet(() -> rows.ofReview(task)),
        incident.map(incidentRows::of),
        procedureName(task.procedureKey()),
        paragraphs(texts.why().in(locale)),
        paragraphs(texts.what().in(locale)),
        texts.command().stream()
            .flatMap(String::lines)
            .map(line -> new StepView.CommandLine(line, ""))
            .toList(),
        paragraphs(texts.good().in(locale)),
        confirms || task.procedureKey().equals(POSTMORTEM) ? List.of() : outcomes(texts),
        looks(task.incident()),
        action,
        place(task),
        Integer.toString(task.version()),
        note,
        problems,
        rows.mayDo(task),
        visitor.may(Role.RESPONDER),
        rows.mayDo(task) ? colleagues.of(task) : List.of(),
        !confirms && !texts.skipOutcome().isEmpty(),
        Optional.empty());
  }

  /**
   * What somebody still reads who came too late: nothing to do, and nothing that they typed lost.
   */
  private StepView over(EndedTask task, String note) {
    Optional<IncidentRow> incident = task.incident().map(incidents::get).map(incidentRows::of);
    Locale locale = visitor.locale();
    TaskRow row =
        new TaskRow(
            task.id(),
            task.texts().name().in(locale),
            "",
            task.incident().map(StepPage::pageOf).orElse(REVIEW),
            incident.map(IncidentRow::severity),
            incident.map(IncidentRow::service).orElse(""),
            "",
            task.by(),
            false,
            Optional.empty(),
            false);
    String what =
        task.by()
            .map(
                by -> Messages.say(locale, rows.isVisitor(by) ? "step.doneByYou" : "step.done", by))
            .orElseGet(() -> Messages.say(locale, "step.timeUp"));
    return new StepView(
        row,
        incident,
        procedureName(task.procedureKey()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        looks(task.incident()),
        decided(task).map(this::view),
        Optional.empty(),
        "",
        note,
        List.of(),
        false,
        visitor.may(Role.RESPONDER),
        List.of(),
        false,
        Optional.of(what));
  }

  /** What the step let run, or not: of the last time that its procedure came by. */
  private Optional<ActionRun> decided(EndedTask task) {
    return task.incident().stream()
        .flatMap(incident -> actions.of(incident).stream())
        .filter(run -> task.caller().equals(Optional.of(run.step())))
        .filter(run -> !run.proposedAt().isAfter(task.endedAt()))
        .reduce((earlier, later) -> later);
  }

  private List<EvidenceView> looks(Optional<IncidentId> incident) {
    return incident
        .map(id -> EvidenceView.latest(evidence.of(id), visitor.locale()))
        .orElse(List.of());
  }

  private ActionView view(ActionRun run) {
    return actionViews.of(run, visitor.locale());
  }

  /** Whether it is done on a page of its own. */
  static boolean elsewhere(ResponderTask task) {
    return task.procedureKey().equals(POSTMORTEM) || CHECKED.contains(task.step());
  }

  /** A postmortem is written, and recovery verified, on a page of its own. */
  private Optional<Choice> place(ResponderTask task) {
    String incident = task.incident().map(StepPage::pageOf).orElse(REVIEW);
    if (task.procedureKey().equals(POSTMORTEM)) {
      return Optional.of(
          new Choice(
              incident + "/postmortem", Messages.say(visitor.locale(), "step.place.postmortem")));
    }
    return CHECKED.contains(task.step())
        ? Optional.of(
            new Choice(
                incident + "/checklist", Messages.say(visitor.locale(), "step.place.checklist")))
        : Optional.empty();
  }

  private String procedureName(String key) {
    Locale locale = visitor.locale();
    return plans
        .current()
        .procedure(key)
        .map(procedure -> procedure.name().in(locale))
        .or(() -> procedures.find(key).map(procedure -> procedure.name().in(locale)))
        .orElse(key);
  }

  private List<Choice> outcomes(StepTexts texts) {
    return texts.outcomes().stream()
        .map(outcome -> new Choice(outcome.key(), outcome.label().in(visitor.locale())))
        .toList();
  }

  private static List<String> paragraphs(String text) {
    return Stream.of(PARAGRAPHS.split(text.strip(), -1)).filter(part -> !part.isBlank()).toList();
  }
}
