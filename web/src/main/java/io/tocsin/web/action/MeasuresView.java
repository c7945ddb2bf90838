package io.tocsin.web.action;

import io.tocsin.web.incident.IncidentRow;
import io.tocsin.web.part.Choice;
import io.tocsin.web.part.Problem;
import java.util.List;
import java.util.Optional;

/**
 * All that the plan can do about an incident, besides what its procedure proposes.
 *
 * @param component that is chosen at first
 * @param mayAsk the viewer is a responder
 */
public record MeasuresView(
    IncidentRow incident,
    List<Choice> components,
    String component,
    List<Measure> measures,
    boolean mayAsk,
    List<Problem> problems) {

  /**
   * One action of the plan.
   *
   * @param commands its templates, a line each
   */
  public record Measure(
      String key, String name, List<String> commands, boolean destructive, Optional<String> undo) {}
}
