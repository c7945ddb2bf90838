package io.tocsin.workflow.task;

import io.tocsin.incident.IncidentId;
import io.tocsin.workflow.model.StepTexts;
import java.time.Instant;
import java.util.Optional;

/**
 * A step that waits for nobody any more.
 *
 * @param incident absent for a step of a review of the plan
 * @param caller the step of the procedure that called its process, where one did
 * @param by who did it; empty when its time box ended or the procedure was left
 */
public record EndedTask(
    String id,
    Optional<IncidentId> incident,
    String procedureKey,
    StepTexts texts,
    Optional<String> caller,
    Optional<String> by,
    Instant endedAt) {}
