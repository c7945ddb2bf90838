package io.tocsin.workflow.task;

import io.tocsin.incident.IncidentId;
import io.tocsin.review.ConfirmationId;
import io.tocsin.review.ReviewId;
import io.tocsin.workflow.model.StepTexts;
import java.time.Instant;
import java.util.Optional;

/**
 * A step that waits for a person: of an incident, or of a review of the plan.
 *
 * @param incident that it belongs to; absent for a step of a review
 * @param review that it belongs to; absent for a step of an incident
 * @param step its id in the model
 * @param role who may do it, or a commander
 * @param dueAt the end of its time box, where it has one
 * @param actionRun the action that it confirms, where it does
 * @param confirmation whose contact it is about, where it is
 * @param version of its state: claiming changes it
 */
public record ResponderTask(
    String id,
    Optional<IncidentId> incident,
    Optional<ReviewId> review,
    String procedureKey,
    String step,
    StepTexts texts,
    String role,
    Optional<String> assignee,
    Instant createdAt,
    Optional<Instant> dueAt,
    Optional<String> actionRun,
    Optional<ConfirmationId> confirmation,
    int version) {}
