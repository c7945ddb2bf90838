package io.tocsin.web.task;

import io.tocsin.incident.Incident;
import io.tocsin.incident.Incidents;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.page.Messages;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Deadline;
import io.tocsin.web.part.TaskRow;
import io.tocsin.workflow.model.StepRole;
import io.tocsin.workflow.task.ResponderTask;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Steps that wait, as their reader sees them in a list. */
@ApplicationScoped
public class TaskRows {

  private static final Comparator<TaskRow> URGENT_FIRST =
      Comparator.comparing(TaskRow::severity)
          .thenComparing(row -> row.deadline().map(Deadline::dueAt).orElse(Instant.MAX));

  private final Incidents incidents;
  private final ActionRuns actions;
  private final IncidentRows rows;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TaskRows() {
    this(null, null, null, null, null);
  }

  @Inject
  public TaskRows(
      Incidents incidents, ActionRuns actions, IncidentRows rows, Visitor visitor, Clock clock) {
    this.incidents = incidents;
    this.actions = actions;
    this.rows = rows;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** By severity, then by time left; what belongs to no incident any more is left out. */
  public List<TaskRow> of(List<ResponderTask> tasks) {
    Map<String, Optional<Incident>> known = new HashMap<>();
    return tasks.stream()
        .flatMap(
            task ->
                known
                    .computeIfAbsent(task.incident().value(), id -> incidents.find(task.incident()))
                    .map(incident -> of(task, incident))
                    .stream())
        .sorted(URGENT_FIRST)
        .toList();
  }

  public TaskRow of(ResponderTask task, Incident incident) {
    IncidentRow row = rows.of(incident);
    boolean mine = task.assignee().filter(this::isVisitor).isPresent();
    return new TaskRow(
        task.id(),
        name(task),
        row.id(),
        row.title(),
        row.severity(),
        row.service(),
        Messages.say(visitor.locale(), "role." + StepRole.of(task.role())),
        task.assignee(),
        mine,
        task.dueAt().map(due -> Deadline.of(due, clock.instant())),
        mayDo(task));
  }

  /** Whether the visitor's roles let them do it. */
  public boolean mayDo(ResponderTask task) {
    return visitor.may(StepRole.of(task.role()));
  }

  boolean isVisitor(String name) {
    return visitor.signedIn() && visitor.actor().name().equals(name);
  }

  /** Where a step confirms an action, its name says which. */
  private String name(ResponderTask task) {
    Locale locale = visitor.locale();
    String step = task.texts().name().in(locale);
    return task.actionRun()
        .flatMap(actions::find)
        .map(run -> Messages.say(locale, "task.action", step, run.name().in(locale), run.target()))
        .orElse(step);
  }
}
