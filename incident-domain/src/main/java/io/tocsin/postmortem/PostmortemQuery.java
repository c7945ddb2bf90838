package io.tocsin.postmortem;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import java.util.Optional;
import java.util.Set;

/**
 * What to look for in the library (spec, M4). Empty sets mean any.
 *
 * @param text part of the incident's title or of a written text, upper and lower case alike
 * @param causes keys of root causes
 * @param tag one that it has, written as {@link Tags} are
 * @param before only incidents older than this one: the cursor of the page before
 * @param limit 1 to 201
 */
public record PostmortemQuery(
    Optional<String> text,
    Set<String> services,
    Set<Severity> severities,
    Set<String> causes,
    Optional<String> tag,
    Optional<IncidentId> before,
    int limit) {}
