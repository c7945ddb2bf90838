package io.tocsin.workflow.plan;

import io.tocsin.workflow.plan.Problem.Rule;
import io.tocsin.workflow.plan.Wiring.Step;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Looks through a plan's files for all that keeps them from being in force, and for what people
 * would wish they had thought of: steps that nobody owns, that have no time box, or with no way on
 * when they fail (spec, PR10).
 */
public final class PlanLinter {

  private final Wiring wiring;
  private final Problems advice;

  private PlanLinter(Wiring wiring, Problems advice) {
    this.wiring = wiring;
    this.advice = advice;
  }

  /**
   * Everything found, in the order of the files. A model that cannot be read, or holds what no plan
   * may run, gets no advice.
   *
   * @param files of a plan, texts by path
   */
  public static List<Problem> look(Map<String, String> files) {
    List<Problem> refusals = refusals(files);
    Map<String, String> readable = new TreeMap<>(files);
    refusals.stream()
        .filter(problem -> problem.rule() == Rule.FORM || problem.rule() == Rule.ALLOWED)
        .forEach(problem -> readable.remove(problem.file()));
    Problems found = new Problems();
    refusals.forEach(found::add);
    advice(readable).forEach(found::add);
    return found.found();
  }

  /** Why a model must not be handed to an engine, if it must not (spec, PR11). */
  public static Optional<PlanInvalid> unreadable(Map<String, String> files, String path) {
    Problems problems = new Problems();
    Models.mayRun(path, files.getOrDefault(path, ""), problems);
    List<Problem> found = problems.found();
    return found.isEmpty() ? Optional.empty() : Optional.of(new PlanInvalid(found));
  }

  private static List<Problem> refusals(Map<String, String> files) {
    try {
      PlanFolder.read(files);
      return List.of();
    } catch (PlanInvalid e) {
      return e.problems();
    }
  }

  static List<Problem> advice(Map<String, String> files) {
    Problems advice = new Problems();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".bpmn")) {
            new PlanLinter(Wiring.read(path, text, new Problems()), advice).process();
          }
        });
    return advice.found();
  }

  private void process() {
    wiring
        .steps()
        .forEach(
            step -> {
              if (step.is("userTask")) {
                person(step);
              } else if (step.is("callActivity") && !step.compensates()) {
                measure(step);
              }
            });
  }

  private void person(Step step) {
    if (step.attribute("candidateGroups").isEmpty()) {
      advice.add(step.at(), Rule.OWNER, "advice.owner");
    }
    if (step.attribute("dueDate").isEmpty()) {
      advice.add(step.at(), Rule.TIME_BOX, "advice.timeBox");
    }
  }

  private void measure(Step step) {
    if (endsUnasked(step)) {
      advice.add(step.at(), Rule.FAILURE_PATH, "advice.failurePath");
    }
  }

  /** Whether some way from it comes to an end with neither a decision nor a person on it. */
  private boolean endsUnasked(Step measure) {
    Set<String> seen = new HashSet<>();
    Deque<Step> next = new ArrayDeque<>(List.of(measure));
    while (!next.isEmpty()) {
      Step step = next.pop();
      if (step.is("endEvent")) {
        return true;
      }
      List<Step> following = new ArrayList<>(wiring.following(step).toList());
      following.removeIf(this::asks);
      following.stream().filter(other -> seen.add(other.id())).forEach(next::push);
    }
    return false;
  }

  private boolean asks(Step step) {
    return step.is("userTask") || step.is("exclusiveGateway") && wiring.from(step).count() > 1;
  }
}
