package io.tocsin.web.task;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.incident.Severity;
import io.tocsin.remediation.ActionRuns;
import io.tocsin.review.ContactConfirmation;
import io.tocsin.review.ContactNames;
import io.tocsin.review.PlanReviews;
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
      Comparator.comparing(
              (TaskRow row) -> row.severity().map(Severity::ordinal).orElse(Integer.MAX_VALUE))
          .thenComparing(row -> row.deadline().map(Deadline::dueAt).orElse(Instant.MAX));

  private final Incidents incidents;
  private final ActionRuns actions;
  private final PlanReviews reviews;
  private final ContactNames contacts;
  private final IncidentRows rows;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected TaskRows() {
    this(null, null, null, null, null, null, null);
  }

  @Inject
  public TaskRows(
      Incidents incidents,
      ActionRuns actions,
      PlanReviews reviews,
      ContactNames contacts,
      IncidentRows rows,
      Visitor visitor,
      Clock clock) {
    this.incidents = incidents;
    this.actions = actions;
    this.reviews = reviews;
    this.contacts = contacts;
    this.rows = rows;
    this.visitor = visitor;
    this.clock = clock;
  }

  /**
   * By severity, then by time left, those of a review last; what belongs to nothing any more is
   * left out.
   */
  public List<TaskRow> of(List<ResponderTask> tasks) {
    Map<IncidentId, Optional<Incident>> known = new HashMap<>();
    return tasks.stream()
        .flatMap(
            task ->
                task
                    .incident()
                    .map(id -> known.computeIfAbsent(id, incidents::find))
                    .map(incident -> incident.map(found -> of(task, found)))
                    .orElseGet(() -> task.review().map(review -> ofReview(task)))
                    .stream())
        .sorted(URGENT_FIRST)
        .toList();
  }

  public TaskRow of(ResponderTask task, Incident incident) {
    IncidentRow row = rows.of(incident);
    return row(
        task,
        rows.named(incident),
        "/incidents/" + row.id(),
        Optional.of(row.severity()),
        row.service());
  }

  public TaskRow ofReview(ResponderTask task) {
    return row(
        task, Messages.say(visitor.locale(), "task.ofReview"), "/plan", Optional.empty(), "");
  }

  private TaskRow row(
      ResponderTask task, String of, String href, Optional<Severity> severity, String service) {
    boolean mine = task.assignee().filter(this::isVisitor).isPresent();
    return new TaskRow(
        task.id(),
        name(task),
        of,
        href,
        severity,
        service,
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

  /** Where a step confirms an action, or looks for a contact, its name says which. */
  String name(ResponderTask task) {
    Locale locale = visitor.locale();
    String step = task.texts().name().in(locale);
    return task.actionRun()
        .flatMap(actions::find)
        .map(run -> Messages.say(locale, "task.action", step, run.name().in(locale), run.target()))
        .or(() -> task.confirmation().map(reviews::confirmation).map(it -> name(step, it)))
        .orElse(step);
  }

  private String name(String step, ContactConfirmation asked) {
    Locale locale = visitor.locale();
    return Messages.say(
        locale,
        "task.contact",
        step,
        contacts.contact(asked.contact()).in(locale),
        contacts.channel(asked.channel()).in(locale));
  }
}
