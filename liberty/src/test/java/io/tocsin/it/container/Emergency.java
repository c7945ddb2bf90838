package io.tocsin.it.container;

import io.tocsin.incident.Actor;
import io.tocsin.incident.Declaration;
import io.tocsin.incident.Severity;
import java.util.List;
import java.util.Optional;

/** What the tests declare, and who does. */
final class Emergency {

  static final Actor RESPONDER = Actor.person("responder");

  private Emergency() {}

  static Declaration critical(String title) {
    return new Declaration(
        title,
        "football-prediction",
        Optional.of("web"),
        Optional.empty(),
        Optional.of(Severity.P0),
        Optional.empty(),
        List.of(),
        Optional.empty(),
        Optional.empty());
  }
}
