package io.tocsin.workflow.plan;

import io.tocsin.workflow.plan.Problem.Rule;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that a team mends its plan in one go. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(String file, int line, String message) {
    add(new Problem(file, line, "", Rule.FORM, message));
  }

  void add(Word where, String message) {
    add(where, Rule.FORM, message);
  }

  void add(Word where, Rule rule, String message) {
    add(new Problem(where.file(), where.line(), where.element(), rule, message));
  }

  void add(Problem problem) {
    found.add(problem);
  }

  int count() {
    return found.size();
  }

  /** In the order of the files. */
  List<Problem> found() {
    return found.stream()
        .sorted(Comparator.comparing(Problem::file).thenComparing(Problem::line))
        .toList();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      throw new PlanInvalid(found());
    }
  }
}
