package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.util.List;
import java.util.Optional;

/** Tools of one kind in the plan's toolbox (spec, D3). */
public record ToolGroup(String key, LocalText name, List<Tool> tools) {

  /**
   * A command to copy; its key is unique in the toolbox.
   *
   * @param note what differs from the written plan, and why
   * @param probe key of a probe that sees the same
   * @param action key of an action that does the same
   */
  public record Tool(
      String key,
      LocalText label,
      String command,
      Optional<LocalText> note,
      Optional<String> probe,
      Optional<String> action) {}
}
