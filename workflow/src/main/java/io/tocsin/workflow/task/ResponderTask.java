package io.tocsin.workflow.task;

import io.tocsin.incident.IncidentId;
import io.tocsin.workflow.model.StepTexts;
import java.time.Instant;
import java.util.Optional;

/**
 * A step that waits for a person.
 *
 * @param step its id in the model
 * @param role who may do it, or a commander
 * @param dueAt the end of its time box, where it has one
 * @param actionRun the action that it confirms, where it does
 * @param version of its state: claiming changes it
 */
public record ResponderTask(
    String id,
    IncidentId incident,
    String procedureKey,
    String step,
    StepTexts texts,
    String role,
    Optional<String> assignee,
    Instant createdAt,
    Optional<Instant> dueAt,
    Optional<String> actionRun,
    int version) {}
