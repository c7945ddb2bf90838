package io.tocsin.plan;

import io.tocsin.text.LocalText;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the plan says of a procedure besides its BPMN process, which has the same key.
 *
 * @param symptoms tick boxes when a person declares
 * @param timeBoxes deadlines by name, each counted from the start of the procedure
 * @param rootCauses candidates for the postmortem
 * @param area what kind of emergency it is for the routing table: infrastructure, security, product
 * @param afterCare what follows once the incident is resolved, where the plan has something
 */
public record ProcedureDefinition(
    String key,
    LocalText name,
    LocalText whenToUse,
    List<Choice> symptoms,
    Map<String, Duration> timeBoxes,
    List<Choice> rootCauses,
    Optional<AfterCare> afterCare,
    Optional<String> area) {

  /** Something to pick, with a key that is stored and a text that is shown. */
  public record Choice(String key, LocalText text) {}

  /**
   * @param process key of the BPMN process
   * @param timeBoxes deadlines by name, each counted from the start of that process
   */
  public record AfterCare(String process, Map<String, Duration> timeBoxes) {}

  ProcedureDefinition at(Pace pace) {
    Map<String, Duration> shorter = new HashMap<>(timeBoxes);
    shorter.replaceAll((name, length) -> pace.of(length));
    return new ProcedureDefinition(
        key, name, whenToUse, symptoms, shorter, rootCauses, afterCare, area);
  }
}
