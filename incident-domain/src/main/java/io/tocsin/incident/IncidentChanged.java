package io.tocsin.incident;

/** Something about an incident changed; fired within the transaction, for pages to look again. */
public record IncidentChanged(IncidentId id) {}
