package io.tocsin.checklist;

import io.tocsin.incident.IncidentId;

/** What the gate of closing has to know of postmortems. */
public interface PublishedPostmortems {

  boolean isPublished(IncidentId incident);
}
