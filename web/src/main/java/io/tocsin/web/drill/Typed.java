package io.tocsin.web.drill;

import io.tocsin.web.part.Place;
import java.util.List;
import java.util.Optional;

/**
 * The values of the form of a drill, kept over each round trip; empty where nothing was given.
 *
 * @param place key of a service, or {@code service/component}
 * @param participants keys of contacts
 * @param said what each probe of the procedure says
 */
public record Typed(
    String procedure,
    String place,
    String title,
    String severity,
    String pace,
    List<String> participants,
    List<Said> said) {

  /** What one probe says: verdicts by their names, and words of whoever leads the drill. */
  public record Said(String probe, String first, String later, String finding) {}

  static Typed about(String procedure) {
    return new Typed(procedure, "", "", "", "1", List.of(), List.of());
  }

  Place affected() {
    return Place.of(place);
  }

  Optional<Said> of(String probe) {
    return said.stream().filter(one -> one.probe().equals(probe)).findFirst();
  }
}
