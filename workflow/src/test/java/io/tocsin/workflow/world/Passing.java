package io.tocsin.workflow.world;

import io.tocsin.workflow.work.WorkByHand;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;

/** The passing of time: what falls due is done at its own time, on the test's thread. */
final class Passing {

  private static final int MOST_AT_ONCE = 10_000;

  private final WorldClock clock;
  private final ManagementService management;
  private final ExternalTaskService tasks;
  private final WorkByHand work;

  Passing(
      WorldClock clock, ManagementService management, ExternalTaskService tasks, WorkByHand work) {
    this.clock = clock;
    this.management = management;
    this.tasks = tasks;
    this.work = work;
  }

  /** All that is due until then, in the order in which it falls due. */
  void until(Instant end) {
    settle();
    for (Optional<Instant> due = nextDue(); isBy(due, end); due = nextDue()) {
      clock.set(due.get());
      settle();
    }
    clock.set(end);
    settle();
  }

  private static boolean isBy(Optional<Instant> due, Instant end) {
    return due.filter(at -> !at.isAfter(end)).isPresent();
  }

  /** All that is due now, and what follows from it now. */
  void settle() {
    for (int done = 0; runOneJob() || work.workDue(); done++) {
      if (done == MOST_AT_ONCE) {
        throw new AssertionError("at " + clock.instant() + " something is due again and again");
      }
    }
  }

  private boolean runOneJob() {
    List<Job> due =
        jobs().executable().orderByJobDuedate().asc().orderByJobId().asc().listPage(0, 1);
    due.forEach(job -> management.executeJob(job.getId()));
    return !due.isEmpty();
  }

  private Optional<Instant> nextDue() {
    Date now = Date.from(clock.instant());
    Stream<Date> timers =
        jobs().duedateHigherThan(now).orderByJobDuedate().asc().listPage(0, 1).stream()
            .map(Job::getDuedate);
    Stream<Date> work =
        tasks.createExternalTaskQuery().withRetriesLeft().locked().list().stream()
            .map(ExternalTask::getLockExpirationTime);
    return Stream.concat(timers, work)
        .filter(Objects::nonNull)
        .min(Date::compareTo)
        .map(Date::toInstant);
  }

  private JobQuery jobs() {
    return management.createJobQuery().active().withRetriesLeft();
  }
}
