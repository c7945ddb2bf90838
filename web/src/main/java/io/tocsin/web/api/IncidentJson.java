package io.tocsin.web.api;

import io.tocsin.incident.Incident;
import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import java.time.Instant;
import java.util.Optional;

/**
 * An incident on the wire.
 *
 * @param resolutionDueAt absent where the target is a milestone (P3)
 */
public record IncidentJson(
    String id,
    String title,
    IncidentStatus status,
    Severity severity,
    String serviceKey,
    Optional<String> component,
    String procedureKey,
    Instant declaredAt,
    Optional<Instant> acknowledgedAt,
    Optional<Instant> resolvedAt,
    Optional<Instant> closedAt,
    Optional<Instant> responseDueAt,
    Optional<Instant> resolutionDueAt,
    boolean drill,
    int occurrences,
    int version) {

  static IncidentJson of(Incident incident) {
    return new IncidentJson(
        incident.id().value(),
        incident.title(),
        incident.status(),
        incident.severity(),
        incident.serviceKey(),
        incident.component(),
        incident.procedureKey(),
        incident.declaredAt(),
        incident.acknowledgedAt(),
        incident.resolvedAt(),
        incident.closedAt(),
        incident.responseDueAt(),
        incident.resolutionDueAt(),
        incident.drill(),
        incident.occurrences(),
        incident.version());
  }
}
