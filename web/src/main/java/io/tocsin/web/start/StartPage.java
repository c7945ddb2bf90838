package io.tocsin.web.start;

import io.tocsin.account.Role;
import io.tocsin.alert.RefusedIntake;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.verification.ReadinessForP0;
import io.tocsin.delivery.verification.UnreachedContacts;
import io.tocsin.incident.Incidents;
import io.tocsin.review.ReviewSchedule;
import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.incident.IncidentRows;
import io.tocsin.web.page.View;
import io.tocsin.web.page.Visitor;
import io.tocsin.web.part.Deadline;
import io.tocsin.web.part.StuckRow;
import io.tocsin.web.part.TaskRow;
import io.tocsin.web.task.TaskRows;
import io.tocsin.workflow.stuck.StuckJobs;
import io.tocsin.workflow.task.ResponderTasks;
import io.tocsin.workflow.task.TaskFilter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Fills the start page. */
@ApplicationScoped
class StartPage {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  private static final Comparator<IncidentRow> URGENT_FIRST =
      Comparator.comparing(IncidentRow::severity)
          .thenComparing(
              row ->
                  row.clock()
                      .flatMap(clock -> clock.deadline().map(Deadline::dueAt))
                      .orElse(Instant.MAX));

  private final Incidents incidents;
  private final ResponderTasks tasks;
  private final StuckJobs stuck;
  private final ReadinessForP0 readiness;
  private final Deliveries deliveries;
  private final RefusedIntake refusedIntake;
  private final ReviewSchedule reviews;
  private final UnreachedContacts unreached;
  private final IncidentRows rows;
  private final TaskRows taskRows;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StartPage() {
    this(null, null, null, null, null, null, null, null, null, null, null, null);
  }

  @Inject
  StartPage(
      Incidents incidents,
      ResponderTasks tasks,
      StuckJobs stuck,
      ReadinessForP0 readiness,
      Deliveries deliveries,
      RefusedIntake refusedIntake,
      ReviewSchedule reviews,
      UnreachedContacts unreached,
      IncidentRows rows,
      TaskRows taskRows,
      Visitor visitor,
      Clock clock) {
    this.incidents = incidents;
    this.tasks = tasks;
    this.stuck = stuck;
    this.readiness = readiness;
    this.deliveries = deliveries;
    this.refusedIntake = refusedIntake;
    this.reviews = reviews;
    this.unreached = unreached;
    this.rows = rows;
    this.taskRows = taskRows;
    this.visitor = visitor;
    this.clock = clock;
  }

  @Transactional
  View show() {
    ReadinessForP0.Readiness p0 = readiness.check();
    return new View(
        "start",
        new StartView(
            incidents.notEnded().stream().map(rows::of).sorted(URGENT_FIRST).toList(),
            StuckRow.of(stuck.all(), visitor.locale()),
            mine(),
            p0.ready(),
            p0.reasons().stream()
                .map(reason -> new StartView.Reason(reason.in(visitor.locale()), "/contacts"))
                .toList(),
            refused(),
            (int) deliveries.countDeadLetters(),
            reviews.standing(),
            unreached.now().stream().map(contact -> contact.name().in(visitor.locale())).toList(),
            visitor.may(Role.RESPONDER)));
  }

  /** Of the last day: older ones were somebody else's night. */
  private Optional<StartView.Refused> refused() {
    long count = refusedIntake.countSince(clock.instant().minus(REMEMBERED));
    return refusedIntake.newest(1).stream()
        .filter(newest -> count > 0)
        .map(
            newest ->
                new StartView.Refused(count, newest.at(), newest.reason().in(visitor.locale())))
        .findFirst();
  }

  /** What the visitor took, and what nobody took yet and they may do. */
  private List<TaskRow> mine() {
    return taskRows.of(tasks.list(TaskFilter.all())).stream()
        .filter(row -> row.mine() || row.mayClaim())
        .toList();
  }
}
