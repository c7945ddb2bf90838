package io.tocsin.web.part;

import io.tocsin.incident.IncidentStatus;
import io.tocsin.incident.Severity;
import java.util.Optional;
import java.util.stream.Stream;

/** Filters out of an address; what names nothing that there is filters nothing. */
public final class Filters {

  private Filters() {}

  public static Optional<Severity> severity(String name) {
    return named(Severity.values(), name);
  }

  public static Optional<IncidentStatus> status(String name) {
    return named(IncidentStatus.values(), name);
  }

  /** The constant of this very name. */
  public static <E extends Enum<E>> Optional<E> named(E[] constants, String name) {
    return Stream.of(constants).filter(constant -> constant.name().equals(name)).findFirst();
  }
}
