package io.tocsin.workflow.stuck;

import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;
import java.time.Instant;
import java.util.Optional;

/**
 * A step that failed for a fault of ours or of the plan, was tried again a few times, and does not
 * go on by itself. (The engine calls this an incident; we never do.)
 *
 * @param incident that it belongs to; absent where it belongs to none, such as a message's delivery
 * @param stepId of the step in its model
 * @param why the last failure as it was thrown, shortened, without secrets
 */
public record StuckJob(
    String id,
    Optional<IncidentId> incident,
    LocalText process,
    String stepId,
    LocalText step,
    String why,
    Instant since) {}
