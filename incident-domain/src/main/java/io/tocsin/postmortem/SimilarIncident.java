package io.tocsin.postmortem;

import io.tocsin.incident.Incident;
import java.util.Optional;

/**
 * An earlier incident that may help with a present one.
 *
 * @param postmortem where one was published
 * @param sameCause whether both have the same root cause
 */
public record SimilarIncident(
    Incident incident, Optional<Postmortem> postmortem, boolean sameCause) {}
