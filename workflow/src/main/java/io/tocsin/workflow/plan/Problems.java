package io.tocsin.workflow.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that a team mends its plan in one go. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(String file, int line, String message) {
    found.add(new Problem(file, line, message));
  }

  void add(Word where, String message) {
    add(where.file(), where.line(), message);
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparing(Problem::file).thenComparing(Problem::line));
      throw new PlanInvalid(found);
    }
  }
}
