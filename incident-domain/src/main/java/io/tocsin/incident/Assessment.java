package io.tocsin.incident;

/** What the table of classification says of a set of signs (spec, S2). */
public record Assessment(Severity severity, String procedureKey) {}
