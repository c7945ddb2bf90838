package io.tocsin.postmortem;

import io.tocsin.incident.Incident;

/** A published postmortem with the incident that it is about. */
public record Lesson(Incident incident, Postmortem postmortem) {}
