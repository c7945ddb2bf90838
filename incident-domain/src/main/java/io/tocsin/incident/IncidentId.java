package io.tocsin.incident;

/**
 * Identity of an incident. Opaque to callers; people speak it ("incident 42"), so it is a short
 * number.
 */
public record IncidentId(String value) {

  public IncidentId {
    if (!value.matches("[0-9]{1,18}")) {
      throw new IllegalArgumentException("not an incident id: " + value);
    }
  }

  static IncidentId of(long number) {
    return new IncidentId(Long.toString(number));
  }

  long number() {
    return Long.parseLong(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
