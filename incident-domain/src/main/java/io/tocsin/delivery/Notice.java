package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;
import io.tocsin.incident.Severity;
import io.tocsin.text.LocalText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a message about an incident tells, as of now, in both languages.
 *
 * @param event the event that the message is about, see {@link DeliveryKey}
 * @param headline what happened, in a few words: "Incident opened", "Nobody has acknowledged"
 * @param title the incident's title, in its author's words
 * @param summary the most useful lines first
 * @param incidentUrl the incident's page
 * @param acknowledgeable whether an acknowledge link makes sense now
 * @param drill an exercise: the message says so first
 */
public record Notice(
    IncidentId incidentId,
    String event,
    LocalText headline,
    String title,
    Severity severity,
    LocalText status,
    LocalText service,
    Optional<LocalText> component,
    Instant declaredAt,
    Optional<Instant> responseDueAt,
    Optional<Instant> resolutionDueAt,
    List<LocalText> summary,
    Optional<String> incidentUrl,
    boolean acknowledgeable,
    boolean drill) {

  public Notice {
    summary = List.copyOf(summary);
  }
}
