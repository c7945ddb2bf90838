package io.tocsin.workflow.plan;

import java.util.List;
import java.util.stream.Collectors;

/** A plan cannot be used as it stands: a fault of its files, all of them named. */
public final class PlanInvalid extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  PlanInvalid(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** In the order of the files, at least one. */
  public List<Problem> problems() {
    return problems;
  }
}
