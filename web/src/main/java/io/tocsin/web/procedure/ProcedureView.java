package io.tocsin.web.procedure;

import io.tocsin.web.part.DiagramView;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A procedure of the plan to read.
 *
 * @param steps in the order of the diagram
 * @param times where the time went, the most first; none where nothing ran yet
 * @param exercise absent where it is no procedure of the plan
 * @param version of the deployed process
 * @param mayEdit whether the viewer may draw another version
 */
public record ProcedureView(
    String key,
    String name,
    String whenToUse,
    String version,
    boolean mayEdit,
    List<String> symptoms,
    DiagramView diagram,
    List<Step> steps,
    List<Time> times,
    Optional<Exercise> exercise) {

  /**
   * @param at the end of its last drill
   */
  public record Exercise(Optional<Instant> at, boolean mayStart) {}

  /** What a step took over several incidents, in words. */
  public record Time(String step, int runs, String median, String total, String late) {}

  /** A step with its texts; empty where the plan says nothing. */
  public record Step(String id, String name, String role, String text, List<String> commands) {}
}
