package io.tocsin.workflow.plan;

import io.tocsin.text.LocalText;
import io.tocsin.text.Phrases;
import io.tocsin.workflow.plan.Problem.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Collects what is wrong, so that a team mends its plan in one go. */
final class Problems {

  private static final Phrases SAY = Phrases.of(Problems.class, "problems");

  private final List<Problem> found = new ArrayList<>();

  /** A wording of the package; numbers in it read as a plan writes them. */
  static LocalText say(String key, Object... arguments) {
    return SAY.say(
        key,
        Arrays.stream(arguments)
            .map(it -> it instanceof LocalText ? it : String.valueOf(it))
            .toArray());
  }

  /** What there is to choose from. */
  static LocalText list(List<String> choices) {
    return LocalText.joined(choices.stream().map(LocalText::verbatim).toList());
  }

  /**
   * @param key of the wording
   */
  void add(String file, int line, String key, Object... arguments) {
    add(new Word("", file, line), Rule.FORM, key, arguments);
  }

  void add(Word where, String key, Object... arguments) {
    add(where, Rule.FORM, key, arguments);
  }

  void add(Word where, Rule rule, String key, Object... arguments) {
    add(new Problem(where.file(), where.line(), where.element(), rule, say(key, arguments)));
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
    throwIfMoreThan(0);
  }

  /** Throws all of them. */
  void throwIfMoreThan(int known) {
    if (count() > known) {
      throw new PlanInvalid(found());
    }
  }
}
