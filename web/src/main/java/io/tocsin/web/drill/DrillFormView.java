package io.tocsin.web.drill;

import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import java.util.List;
import java.util.Optional;

/**
 * The form by which a drill is begun.
 *
 * @param places services and their components
 * @param people contacts who are people
 * @param probes what the procedure asks; empty until one was chosen
 */
public record DrillFormView(
    List<Choice> procedures,
    List<Choice> places,
    List<Choice> people,
    List<Integer> paces,
    List<ProbeLine> probes,
    Typed typed,
    List<Problem> problems) {

  /** A probe with what it is to say. */
  public record ProbeLine(String key, String name, String first, String later, String finding) {}

  public Optional<Problem> problem(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).findFirst();
  }
}
