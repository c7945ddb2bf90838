package io.tocsin.web.toolbox;

import io.tocsin.web.part.Choice;
import io.tocsin.web.part.EvidenceView;
import io.tocsin.web.part.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The plan's tools by group.
 *
 * @param plan which plan they are from
 * @param incidents open ones, by the address where their actions are asked for
 * @param mayLook the viewer is a responder
 */
public record ToolboxView(
    PlanLine plan,
    List<Group> groups,
    List<Choice> incidents,
    boolean mayLook,
    List<Problem> problems) {

  /** Which version of which plan, and whose. */
  public record PlanLine(String name, String version, LocalDate updated, String team) {}

  /** Tools of one kind. */
  public record Group(String key, String name, List<Tool> tools) {}

  /**
   * One tool.
   *
   * @param note what differs from the written plan, and why
   * @param probe the name of the probe that sees the same
   * @param action the name of the action that does the same
   * @param found what the look just found
   */
  public record Tool(
      String key,
      String label,
      String command,
      Optional<String> note,
      Optional<String> probe,
      Optional<String> action,
      Optional<EvidenceView> found) {}
}
