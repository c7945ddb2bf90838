package io.tocsin.web.start;

import io.tocsin.account.Role;
import io.tocsin.alert.RefusedIntake;
import io.tocsin.delivery.Deliveries;
import io.tocsin.delivery.verification.ReadinessForP0;
import io.tocsin.delivery.verification.UnreachedContacts;
import io.tocsin.incident.Incidents;
import io.tocsin.oncall.WhoIsOnCall;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the start page. */
@ApplicationScoped
class StartPage {

  private static final Duration REMEMBERED = Duration.ofDays(1);

  /** So far ahead a time without anybody on call is shown. */
  private static final Duration AHEAD = Duration.ofDays(7);

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
  private final WhoIsOnCall onCall;
  private final IncidentRows rows;
  private final TaskRows taskRows;
  private final Visitor visitor;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected StartPage() {
    this(null, null, null, null, null, null, null, null, null, null, null, null, null);
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
      WhoIsOnCall onCall,
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
    this.onCall = onCall;
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
            gaps(),
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

  /** Of each schedule the first one. */
  private List<StartView.Gap> gaps() {
    Instant now = clock.instant();
    Instant end = now.plus(AHEAD);
    Map<String, StartView.Gap> first = new LinkedHashMap<>();
    for (WhoIsOnCall.Gap gap : onCall.gaps(now, end)) {
      boolean begun = !gap.shift().from().isAfter(now);
      Instant at = begun ? gap.shift().to() : gap.shift().from();
      first.putIfAbsent(
          gap.schedule().key(),
          new StartView.Gap(
              gap.schedule().name().in(visitor.locale()),
              begun,
              Optional.of(at).filter(time -> time.isBefore(end))));
    }
    return List.copyOf(first.values());
  }

  /** What the visitor took, and what nobody took yet and they may do. */
  private List<TaskRow> mine() {
    return taskRows.of(tasks.list(TaskFilter.all())).stream()
        .filter(row -> row.mine() || row.mayClaim())
        .toList();
  }
}
