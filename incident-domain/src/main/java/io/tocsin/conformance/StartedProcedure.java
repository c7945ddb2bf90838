package io.tocsin.conformance;

import io.tocsin.incident.IncidentId;
import io.tocsin.text.LocalText;

/**
 * A procedure that begins to run.
 *
 * @param run identifies this run; at most 64 characters
 * @param version of the procedure's model
 */
public record StartedProcedure(
    String run, IncidentId incident, String procedureKey, int version, LocalText name) {}
