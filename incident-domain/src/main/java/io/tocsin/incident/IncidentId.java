package io.tocsin.incident;

import java.util.UUID;

/** Identity of an incident: opaque to callers, at most 64 characters of {@code [A-Za-z0-9-]}. */
public record IncidentId(String value) {

  public IncidentId {
    if (!value.matches("[A-Za-z0-9-]{1,64}")) {
      throw new IllegalArgumentException("not an incident id: " + value);
    }
  }

  public static IncidentId fresh() {
    return new IncidentId(UUID.randomUUID().toString());
  }

  @Override
  public String toString() {
    return value;
  }
}
