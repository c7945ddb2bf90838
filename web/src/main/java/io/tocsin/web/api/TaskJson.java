package io.tocsin.web.api;

import io.tocsin.incident.IncidentId;
import io.tocsin.workflow.model.StepTexts;
import io.tocsin.workflow.task.ResponderTask;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A step that waits for a person, on the wire.
 *
 * @param incidentId null for a step of a review of the plan
 * @param role who may do it, or a commander
 * @param version to be sent when it is completed
 */
public record TaskJson(
    String id,
    Optional<String> incidentId,
    String name,
    String procedureKey,
    String step,
    String role,
    Optional<String> assignee,
    Instant createdAt,
    Optional<Instant> dueAt,
    List<String> outcomes,
    List<FieldJson> fields,
    int version) {

  /** A value that a step asks for. */
  public record FieldJson(String name, String type, boolean required) {}

  static TaskJson of(ResponderTask task, Locale locale) {
    return new TaskJson(
        task.id(),
        task.incident().map(IncidentId::value),
        task.texts().name().in(locale),
        task.procedureKey(),
        task.step(),
        task.role(),
        task.assignee(),
        task.createdAt(),
        task.dueAt(),
        task.texts().outcomes().stream().map(StepTexts.Outcome::key).toList(),
        List.of(),
        task.version());
  }
}
