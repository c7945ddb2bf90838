package io.tocsin.web.drill;

import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.part.ConformanceView;
import io.tocsin.web.part.Problem;
import java.util.List;
import java.util.Optional;

/**
 * How one drill went, or goes.
 *
 * @param pace how many times as fast as the plan
 * @param told names of those who take part
 * @param marks none while it goes on, or where it was called off
 */
public record DrillView(
    IncidentRow incident,
    String procedureKey,
    String procedure,
    int pace,
    List<String> told,
    Optional<Integer> score,
    List<MarkLine> marks,
    List<ConformanceView> conformance,
    String remarks,
    boolean mayRemark,
    List<Problem> problems) {

  /** A part of the score: its name is a key of the page's words. */
  public record MarkLine(String key, int points, int of, String said) {}

  public Optional<Problem> problem(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).findFirst();
  }
}
