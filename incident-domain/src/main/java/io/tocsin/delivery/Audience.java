package io.tocsin.delivery;

import io.tocsin.incident.IncidentId;

/** Tells who may hear of an incident at all. */
public interface Audience {

  /** Whether messages about the incident may go to the contact; of a drill few hear (PR12). */
  boolean hears(IncidentId incident, String contact);
}
