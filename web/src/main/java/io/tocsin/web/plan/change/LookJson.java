package io.tocsin.web.plan.change;

import io.tocsin.workflow.plan.Problem;
import java.util.List;
import java.util.Locale;

/**
 * What the plan's linter says of a draft after a file was saved.
 *
 * @param tag of the file's text
 * @param elsewhere how many files besides this one keep the plan from coming into force
 */
record LookJson(String tag, List<Finding> findings, long elsewhere) {

  /**
   * @param line of the file, counted from one
   * @param element id of an element of the model; empty for the file as a whole
   * @param refuses whether it keeps the plan from coming into force; else it is advice
   */
  record Finding(int line, String element, String rule, boolean refuses, String message) {}

  static LookJson of(String tag, String path, List<Problem> problems, Locale locale) {
    return new LookJson(
        tag,
        problems.stream()
            .filter(problem -> problem.file().equals(path))
            .map(problem -> of(problem, locale))
            .toList(),
        problems.stream()
            .filter(problem -> problem.rule().refuses())
            .map(Problem::file)
            .filter(file -> !file.equals(path))
            .distinct()
            .count());
  }

  private static Finding of(Problem problem, Locale locale) {
    return new Finding(
        problem.line(),
        problem.element(),
        problem.rule().name().toLowerCase(Locale.ROOT),
        problem.rule().refuses(),
        problem.message().in(locale));
  }
}
