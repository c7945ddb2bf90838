package io.tocsin.conformance;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Incidents;
import io.tocsin.text.LocalText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares what the procedures of an incident foresaw with what happened (spec, PR). */
@ApplicationScoped
public class ReadingConformance {

  private final Incidents incidents;
  private final ProcedureRuns runs;
  private final PlannedSteps planned;
  private final Clock clock;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ReadingConformance() {
    this(null, null, null, null);
  }

  @Inject
  public ReadingConformance(
      Incidents incidents, ProcedureRuns runs, PlannedSteps planned, Clock clock) {
    this.incidents = incidents;
    this.runs = runs;
    this.planned = planned;
    this.clock = clock;
  }

  /**
   * One report for each run of a procedure, oldest first.
   *
   * @throws io.tocsin.incident.NoSuchIncident when there is none
   */
  @Transactional
  public List<Conformance> of(IncidentId id) {
    incidents.get(id);
    Map<String, List<StepRun>> steps =
        runs.steps(id).stream().collect(Collectors.groupingBy(StepRun::runId));
    return runs.of(id).stream()
        .map(run -> report(run, steps.getOrDefault(run.id(), List.of())))
        .toList();
  }

  private Conformance report(ProcedureRun run, List<StepRun> happened) {
    Map<String, List<StepRun>> byStep =
        happened.stream()
            .collect(
                Collectors.groupingBy(
                    step -> step.planned().step(), LinkedHashMap::new, Collectors.toList()));
    return new Conformance(
        run.id(),
        run.procedureKey(),
        run.version(),
        run.name(),
        run.startedAt(),
        run.endedAt(),
        run.state(),
        foreseen(run, happened).values().stream()
            .map(step -> step(step, byStep.getOrDefault(step.step(), List.of()), run.state()))
            .toList());
  }

  private Map<String, PlannedStep> foreseen(ProcedureRun run, List<StepRun> happened) {
    Map<String, PlannedStep> steps =
        planned.planned(run.procedureKey(), run.version()).stream()
            .collect(
                Collectors.toMap(
                    PlannedStep::step,
                    Function.identity(),
                    (first, second) -> first,
                    LinkedHashMap::new));
    happened.forEach(step -> steps.putIfAbsent(step.planned().step(), step.planned()));
    return steps;
  }

  private Conformance.Step step(
      PlannedStep planned, List<StepRun> happened, Conformance.State procedure) {
    if (happened.isEmpty()) {
      return untouched(
          planned,
          procedure == Conformance.State.ENDED ? StepState.NOT_NEEDED : StepState.NOT_REACHED);
    }
    Instant now = clock.instant();
    StepRun last = happened.get(happened.size() - 1);
    return new Conformance.Step(
        planned,
        last.state(),
        happened.size(),
        Optional.of(happened.get(0).startedAt()),
        last.endedAt(),
        last.dueAt(),
        sum(happened, step -> step.took(now)),
        sum(happened, step -> step.overrun(now)),
        last.outcome(),
        last.outcomeLabel(),
        last.reason(),
        last.doneBy());
  }

  private static Conformance.Step untouched(PlannedStep planned, StepState state) {
    return new Conformance.Step(
        planned,
        state,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Duration.ZERO,
        Duration.ZERO,
        "",
        LocalText.verbatim(""),
        Optional.empty(),
        Optional.empty());
  }

  private static Duration sum(List<StepRun> steps, Function<StepRun, Duration> length) {
    return steps.stream().map(length).reduce(Duration.ZERO, Duration::plus);
  }
}
