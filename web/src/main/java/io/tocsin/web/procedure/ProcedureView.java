package io.tocsin.web.procedure;

import io.tocsin.web.part.DiagramView;
import java.util.List;

/**
 * A procedure of the plan to read.
 *
 * @param steps in the order of the diagram
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
    List<Step> steps) {

  /** A step with its texts; empty where the plan says nothing. */
  public record Step(String id, String name, String role, String text, List<String> commands) {}
}
