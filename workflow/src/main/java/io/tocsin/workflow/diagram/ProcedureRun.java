package io.tocsin.workflow.diagram;

import io.tocsin.text.LocalText;
import java.time.Instant;
import java.util.Map;

/**
 * One run of a procedure in an incident.
 *
 * @param steps how each step that was reached stands, by its id in the model
 */
public record ProcedureRun(
    String procedureKey,
    LocalText name,
    int version,
    Instant startedAt,
    boolean ended,
    Map<String, StepState> steps) {}
