package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * What the plan says of a procedure besides its BPMN process, which has the same key.
 *
 * @param symptoms tick boxes when a person declares
 * @param timeBoxes deadlines by name, each counted from the start of the procedure
 * @param rootCauses candidates for the postmortem
 */
public record ProcedureDefinition(
    String key,
    LocalText name,
    LocalText whenToUse,
    List<Choice> symptoms,
    Map<String, Duration> timeBoxes,
    List<Choice> rootCauses) {

  /** Something to pick, with a key that is stored and a text that is shown. */
  public record Choice(String key, LocalText text) {}
}
