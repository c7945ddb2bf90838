package io.tocsin.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.tocsin.conformance.Conformance;
import io.tocsin.conformance.StepKind;
import io.tocsin.conformance.StepState;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One run of a procedure against its plan, on the wire.
 *
 * @param planned steps on the way that the run took; those that were not needed are not counted
 * @param overrun steps whose time box ended before they did
 */
public record ConformanceJson(
    String id,
    String procedureKey,
    int version,
    String name,
    Conformance.State state,
    Instant startedAt,
    Optional<Instant> endedAt,
    String summary,
    long planned,
    long done,
    long skipped,
    long overrun,
    long repeated,
    List<StepJson> steps) {

  static ConformanceJson of(Conformance run, Locale locale) {
    return new ConformanceJson(
        run.run(),
        run.procedureKey(),
        run.version(),
        run.name().in(locale),
        run.state(),
        run.startedAt(),
        run.endedAt(),
        run.summary().in(locale),
        run.planned(),
        run.count(StepState.DONE),
        run.count(StepState.SKIPPED),
        run.late(),
        run.repeated(),
        run.steps().stream().map(step -> StepJson.of(step, locale)).toList());
  }

  /**
   * A planned step. What it never had is left out.
   *
   * @param times how often it ran
   * @param tookMillis all its runs together
   * @param overrunMillis how far they went beyond their time boxes together
   */
  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  public record StepJson(
      String step,
      String name,
      StepKind kind,
      Optional<String> role,
      StepState state,
      int times,
      Optional<Instant> startedAt,
      Optional<Instant> endedAt,
      Optional<Instant> dueAt,
      long tookMillis,
      long overrunMillis,
      Optional<String> outcome,
      Optional<String> reason,
      Optional<String> by) {

    static StepJson of(Conformance.Step step, Locale locale) {
      return new StepJson(
          step.planned().step(),
          step.planned().name().in(locale),
          step.planned().kind(),
          given(step.planned().role()),
          step.state(),
          step.times(),
          step.startedAt(),
          step.endedAt(),
          step.dueAt(),
          step.took().toMillis(),
          step.overrun().toMillis(),
          given(step.outcome()),
          step.reason(),
          step.by());
    }

    private static Optional<String> given(String text) {
      return Optional.of(text).filter(known -> !known.isEmpty());
    }
  }
}
