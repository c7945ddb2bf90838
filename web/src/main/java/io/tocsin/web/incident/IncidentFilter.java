package io.tocsin.web.incident;

/**
 * The filters of the list of incidents as they stand in its address; empty for none.
 *
 * @param before id of the incident after which the page begins
 */
record IncidentFilter(String status, String severity, String service, String text, String before) {}
