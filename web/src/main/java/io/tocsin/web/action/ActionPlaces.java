package io.tocsin.web.action;

import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.part.ActionView;
import io.tocsin.web.part.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The form with the values of an action's command.
 *
 * @param before when the emergency began: what came into being later is not proposed
 * @param mayChoose it was not decided yet, and the viewer is a responder
 * @param action the action itself, when there is nothing to choose
 * @param mayAct the viewer is a responder
 */
public record ActionPlaces(
    String id,
    IncidentRow incident,
    String name,
    String target,
    Instant before,
    List<Place> places,
    boolean mayChoose,
    Optional<ActionView> action,
    boolean mayAct,
    List<Problem> problems) {

  /** Whether it matters when a value came into being. */
  public boolean dated() {
    return places.stream()
        .flatMap(place -> place.options().stream())
        .anyMatch(option -> option.at().isPresent());
  }

  /** Whether the refusal names this field. */
  public boolean wrong(String field) {
    return problems.stream().anyMatch(problem -> problem.href().equals("#" + field));
  }

  /**
   * One value to choose.
   *
   * @param field the name of the form's field
   * @param value what stands in it at first
   * @param options to pick from; none: it is typed
   */
  public record Place(String field, String label, String value, List<Option> options) {

    /** Picks from the options; a value that is none of them can only be typed. */
    public boolean picks() {
      return options.stream().anyMatch(option -> option.value().equals(value));
    }
  }

  /**
   * @param at when it came into being
   * @param fit may be proposed
   */
  public record Option(String value, Optional<Instant> at, boolean fit) {}
}
