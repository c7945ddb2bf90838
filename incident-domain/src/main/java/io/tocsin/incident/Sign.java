package io.tocsin.incident;

/**
 * One sign of an emergency, as the table of classification reads it; empty strings where a sign has
 * no such side.
 *
 * @param symptom key of a symptom that a person ticked
 * @param alert name of an alert
 * @param alertSeverity the severity label of the alert
 * @param category the category label of the alert
 */
public record Sign(
    String service,
    String component,
    String symptom,
    String alert,
    String alertSeverity,
    String category) {

  public static Sign symptom(String service, String component, String symptom) {
    return new Sign(service, component, symptom, "", "", "");
  }
}
