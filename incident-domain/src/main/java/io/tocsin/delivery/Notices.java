package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;

/** What there is to say about an incident; the incident's side knows. */
public interface Notices {

  /** The notice for an event, with the incident as it stands when the message is sent. */
  Notice of(IncidentId incident, String event);
}
