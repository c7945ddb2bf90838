package io.tocsin.drill;

import io.tocsin.incident.Severity;
import io.tocsin.plan.Pace;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How an exercise is to go.
 *
 * @param procedure the one that is exercised
 * @param severity the classification table's where nobody chose
 * @param participants keys of contacts: people only, and only they are told anything
 * @param answers what probes say, by their keys
 */
public record DrillPlan(
    String title,
    String procedure,
    String service,
    Optional<String> component,
    Optional<Severity> severity,
    Pace pace,
    List<String> participants,
    Map<String, Answer> answers) {

  public DrillPlan {
    participants = List.copyOf(participants);
    answers = Map.copyOf(answers);
  }
}
