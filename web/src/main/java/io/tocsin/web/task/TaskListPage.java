package io.tocsin.web.task;

import io.tocsin.account.Role;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.Severity;
import io.tocsin.plan.Plans;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Filters;
import io.tocsin.web.part.Problem;
import io.tocsin.web.part.Problems;
import io.tocsin.web.part.TaskRow;
import io.tocsin.workflow.model.StepTexts;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Fills the task list. */
@ApplicationScoped
class TaskListPage {

  private final ResponderTasks tasks;
  private final Incidents incidents;
  private final Plans plans;
  private final TaskRows rows;
  private final Colleagues colleagues;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TaskListPage() {
    this(null, null, null, null, null, null);
  }

  @Inject
  TaskListPage(
      ResponderTasks tasks,
      Incidents incidents,
      Plans plans,
      TaskRows rows,
      Colleagues colleagues,
      Visitor visitor) {
    this.tasks = tasks;
    this.incidents = incidents;
    this.plans = plans;
    this.rows = rows;
    this.colleagues = colleagues;
    this.visitor = visitor;
  }

  /** Filters that name nothing we know filter nothing. */
  @Transactional
  View show(TaskListFilter filter) {
    return view(filter, Set.of(), "", 0, List.of());
  }

  /** The list again after a form that asked for nothing that could be tried. */
  @Transactional
  View show(TaskListFilter filter, BulkForm form, io.tocsin.web.error.Problem problem) {
    return view(
        filter,
        form.tasks(),
        form.user,
        0,
        Problems.of(problem, visitor.locale(), field -> field.equals("user") ? "#user" : "#tasks"));
  }

  /**
   * The list again after some of its rows were refused what was asked.
   *
   * @param refused by the ids of their steps
   */
  @Transactional
  View show(TaskListFilter filter, BulkForm form, Map<String, Problem> refused) {
    return view(
        filter,
        refused.keySet(),
        form.user,
        form.tasks().size() - refused.size(),
        List.copyOf(refused.values()));
  }

  private View view(
      TaskListFilter filter, Set<String> ticked, String user, int done, List<Problem> problems) {
    TaskListView.Scope scope =
        Filters.named(TaskListView.Scope.values(), filter.scope().toUpperCase(Locale.ROOT))
            .orElse(TaskListView.Scope.ROLES);
    String severity = Filters.severity(filter.severity()).map(Severity::name).orElse("");
    String service = filter.service();
    List<ResponderTask> within =
        tasks.list(TaskFilter.all()).stream().filter(task -> within(scope, task)).toList();
    List<Choice> steps = steps(within);
    String step =
        steps.stream().map(Choice::key).filter(filter.step()::equals).findFirst().orElse("");
    List<ResponderTask> found =
        within.stream()
            .filter(task -> step.isEmpty() || step.equals(task.step()))
            .filter(task -> service.isEmpty() || service.equals(serviceOf(task)))
            .toList();
    List<TaskRow> shown =
        rows.of(found).stream()
            .filter(
                row ->
                    severity.isEmpty()
                        || row.severity().map(Severity::name).equals(Optional.of(severity)))
            .toList();
    return new View(
        "tasks",
        new TaskListView(
            scope,
            shown,
            services(),
            steps,
            severity,
            service,
            step,
            new TaskListView.Bulk(
                people(found), step.isEmpty() ? List.of() : outcomes(found), ticked, user, done),
            problems));
  }

  private List<Choice> people(List<ResponderTask> found) {
    return visitor.may(Role.RESPONDER) ? colleagues.ofAny(found) : List.of();
  }

  private List<Choice> steps(List<ResponderTask> within) {
    return within.stream()
        .collect(
            Collectors.toMap(
                ResponderTask::step,
                task -> task.texts().name().in(visitor.locale()),
                (one, other) -> one,
                TreeMap::new))
        .entrySet()
        .stream()
        .map(step -> new Choice(step.getKey(), step.getValue()))
        .toList();
  }

  /** What all of them may end with, where they are the same step and need no look at each. */
  private List<Choice> outcomes(List<ResponderTask> found) {
    Set<List<StepTexts.Outcome>> known =
        found.stream().map(task -> task.texts().outcomes()).collect(Collectors.toSet());
    boolean alike =
        known.size() == 1
            && found.stream().map(ResponderTask::procedureKey).distinct().count() == 1
            && found.stream()
                .noneMatch(task -> task.actionRun().isPresent() || StepPage.elsewhere(task));
    return alike
        ? known.iterator().next().stream()
            .map(outcome -> new Choice(outcome.key(), outcome.label().in(visitor.locale())))
            .toList()
        : List.of();
  }

  private boolean within(TaskListView.Scope scope, ResponderTask task) {
    return switch (scope) {
      case MINE -> task.assignee().filter(rows::isVisitor).isPresent();
      case ROLES -> rows.mayDo(task);
      case ALL -> true;
    };
  }

  private String serviceOf(ResponderTask task) {
    return task.incident()
        .flatMap(incidents::find)
        .map(incident -> incident.serviceKey())
        .orElse("");
  }

  private List<Choice> services() {
    return plans.current().services().stream()
        .map(service -> new Choice(service.key(), service.name().in(visitor.locale())))
        .toList();
  }
}
