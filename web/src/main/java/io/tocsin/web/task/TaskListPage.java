package io.tocsin.web.task;

import io.tocsin.incident.Incidents;
import io.tocsin.incident.Severity;
import io.tocsin.plan.Plans;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Filters;
import io.tocsin.web.part.TaskRow;
import io.tocsin.workflow.task.ResponderTask;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fills the task list. */
@ApplicationScoped
class TaskListPage {

  private final ResponderTasks tasks;
  private final Incidents incidents;
  private final Plans plans;
  private final TaskRows rows;
  private final Visitor visitor;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TaskListPage() {
    this(null, null, null, null, null);
  }

  @Inject
  TaskListPage(
      ResponderTasks tasks, Incidents incidents, Plans plans, TaskRows rows, Visitor visitor) {
    this.tasks = tasks;
    this.incidents = incidents;
    this.plans = plans;
    this.rows = rows;
    this.visitor = visitor;
  }

  /** Filters that name nothing we know filter nothing. */
  @Transactional
  View show(String scope, String severity, String service) {
    TaskListView.Scope chosen =
        Stream.of(TaskListView.Scope.values())
            .filter(known -> known.name().equals(scope.toUpperCase(Locale.ROOT)))
            .findFirst()
            .orElse(TaskListView.Scope.ROLES);
    String worst = Filters.severity(severity).map(Severity::name).orElse("");
    List<ResponderTask> found =
        tasks.list(TaskFilter.all()).stream()
            .filter(task -> within(chosen, task))
            .filter(task -> service.isEmpty() || service.equals(serviceOf(task)))
            .toList();
    List<TaskRow> shown =
        rows.of(found).stream()
            .filter(row -> worst.isEmpty() || worst.equals(row.severity().name()))
            .toList();
    return new View("tasks", new TaskListView(chosen, shown, services(), worst, service));
  }

  private boolean within(TaskListView.Scope scope, ResponderTask task) {
    return switch (scope) {
      case MINE -> task.assignee().filter(rows::isVisitor).isPresent();
      case ROLES -> rows.mayDo(task);
      case ALL -> true;
    };
  }

  private String serviceOf(ResponderTask task) {
    return incidents.find(task.incident()).map(incident -> incident.serviceKey()).orElse("");
  }

  private List<Choice> services() {
    return plans.current().services().stream()
        .map(service -> new Choice(service.key(), service.name().in(visitor.locale())))
        .toList();
  }
}
