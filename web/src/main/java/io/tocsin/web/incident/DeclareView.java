package io.tocsin.web.incident;

import io.tocsin.incident.Severity;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Place;
import io.tocsin.web.part.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form by which a person declares an incident in under 30 s (spec, I1).
 *
 * @param symptoms the tick boxes, by the procedure whose plan lists them
 * @param procedures to choose in place of the suggested one
 * @param typed what the form holds
 * @param suggestion what the plan makes of {@code typed}; absent until a symptom is ticked
 */
public record DeclareView(
    List<Service> services,
    List<SymptomGroup> symptoms,
    List<Choice> procedures,
    Typed typed,
    Optional<Suggestion> suggestion,
    List<Problem> problems) {

  public Optional<Problem> problem(String field) {
    return problems.stream().filter(problem -> problem.field().equals(field)).findFirst();
  }

  /** A service of the plan with its components. */
  public record Service(String key, String name, List<Choice> components) {}

  /** The symptoms of one kind of emergency. */
  public record SymptomGroup(String name, List<Choice> symptoms) {}

  /**
   * The values of the form, kept over each round trip; empty where nothing was given.
   *
   * @param place key of a service, or {@code service/component}
   * @param title left empty, the first symptom stands in for it
   * @param severity chosen over the suggestion
   * @param procedure key chosen over the suggestion
   */
  public record Typed(
      String place,
      Set<String> symptoms,
      String title,
      String description,
      String severity,
      String procedure) {

    public static Typed nothing() {
      return new Typed("", Set.of(), "", "", "", "");
    }

    public Place affected() {
      return Place.of(place);
    }

    /** Something was chosen over the suggestion. */
    public boolean chosen() {
      return !severity.isEmpty() || !procedure.isEmpty();
    }
  }

  /**
   * What will happen with the click (spec, S2).
   *
   * @param notified names of those who are told
   */
  public record Suggestion(
      Severity severity,
      String procedure,
      Duration response,
      Optional<Duration> resolution,
      List<String> notified) {}
}
