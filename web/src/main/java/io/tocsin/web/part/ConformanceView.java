package io.tocsin.web.part;

import io.tocsin.conformance.Conformance;
import io.tocsin.conformance.StepState;
import io.tocsin.web.page.Messages;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * One run of a procedure against its plan (spec, PR).
 *
 * @param left it was left before its own end
 * @param steps that were reached, in the order of the plan
 * @param notReached names of the steps that the run did not come to
 * @param notNeeded names of the steps on other branches
 */
public record ConformanceView(
    String name,
    boolean left,
    String summary,
    List<Step> steps,
    List<String> notReached,
    List<String> notNeeded) {

  /**
   * A step that was reached.
   *
   * @param by empty where Tocsin did it, or nobody yet
   * @param took all its runs together
   * @param remark its outcome and whatever did not go as planned
   */
  public record Step(
      String name,
      StepState state,
      String by,
      Optional<Instant> endedAt,
      Duration took,
      String remark) {

    /** Who, for how long, and the remark, as one line. */
    public String line(Locale locale) {
      return joined(List.of(by, Lengths.say(locale, took), remark));
    }
  }

  public static List<ConformanceView> of(List<Conformance> runs, Locale locale) {
    return runs.stream().map(run -> of(run, locale)).toList();
  }

  private static ConformanceView of(Conformance run, Locale locale) {
    return new ConformanceView(
        run.name().in(locale),
        run.state() == Conformance.State.LEFT,
        run.summary().in(locale),
        run.steps().stream()
            .filter(Conformance.Step::reached)
            .map(step -> step(step, locale))
            .toList(),
        names(run, StepState.NOT_REACHED, locale),
        names(run, StepState.NOT_NEEDED, locale));
  }

  private static List<String> names(Conformance run, StepState state, Locale locale) {
    return run.steps().stream()
        .filter(step -> step.state() == state)
        .map(step -> step.planned().name().in(locale))
        .toList();
  }

  private static Step step(Conformance.Step step, Locale locale) {
    List<String> remarks = new ArrayList<>();
    remarks.add(step.outcomeLabel().in(locale));
    if (step.repeated()) {
      remarks.add(Messages.say(locale, "conformance.times", step.times()));
    }
    if (step.overrun().toSeconds() > 0) {
      remarks.add(Messages.say(locale, "conformance.late", Lengths.say(locale, step.overrun())));
    }
    step.reason().ifPresent(why -> remarks.add(Messages.say(locale, "conformance.reason", why)));
    return new Step(
        step.planned().name().in(locale),
        step.state(),
        step.by().orElse(""),
        step.endedAt(),
        step.took(),
        joined(remarks));
  }

  private static String joined(List<String> parts) {
    return String.join(" · ", parts.stream().filter(part -> !part.isBlank()).toList());
  }
}
