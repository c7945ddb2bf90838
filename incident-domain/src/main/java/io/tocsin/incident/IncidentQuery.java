package io.tocsin.incident;

import java.util.Optional;
import java.util.Set;

/**
 * What to list. Empty sets mean any.
 *
 * @param text part of the title, upper and lower case alike
 * @param before only incidents older than this one: the cursor of the page before
 * @param limit 1 to 201
 */
public record IncidentQuery(
    Set<IncidentStatus> statuses,
    Set<Severity> severities,
    Set<String> services,
    Optional<String> text,
    Optional<IncidentId> before,
    int limit) {}
