package io.tocsin.web.incident;

import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import io.tocsin.web.part.ClockView;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident in a list or at the head of a page about a part of it.
 *
 * @param service the service's name, with the component where one is known
 * @param clock the clock that runs out next, when one runs
 */
public record IncidentRow(
    String id,
    Severity severity,
    IncidentStatus status,
    String title,
    String service,
    Instant declaredAt,
    Optional<String> acknowledgedBy,
    Optional<ClockView> clock,
    int occurrences,
    boolean drill) {}
