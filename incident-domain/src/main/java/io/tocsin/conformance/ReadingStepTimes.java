package io.tocsin.conformance;

import static java.util.stream.Collectors.groupingBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Where the time of incidents goes, step by step; drills do not count (spec, M5). */
@ApplicationScoped
public class ReadingStepTimes {

  private final ProcedureRuns runs;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReadingStepTimes() {
    this(null, null);
  }

  @Inject
  public ReadingStepTimes(ProcedureRuns runs, Clock clock) {
    this.runs = runs;
    this.clock = clock;
  }

  /** Of the runs that began since and have ended, the step that took most first. */
  @Transactional
  public List<StepTime> of(String procedure, Instant since) {
    Instant now = clock.instant();
    return runs.ended(procedure, since).stream()
        .collect(groupingBy(run -> run.planned().step()))
        .values()
        .stream()
        .map(all -> time(all, now))
        .sorted(Comparator.comparing(StepTime::total).reversed())
        .toList();
  }

  private static StepTime time(List<StepRun> all, Instant now) {
    List<Duration> lengths = all.stream().map(run -> run.took(now)).sorted().toList();
    return new StepTime(
        all.get(all.size() - 1).planned(),
        all.size(),
        lengths.get(lengths.size() / 2),
        lengths.stream().reduce(Duration.ZERO, Duration::plus),
        all.stream().map(run -> run.overrun(now)).reduce(Duration.ZERO, Duration::plus));
  }
}
