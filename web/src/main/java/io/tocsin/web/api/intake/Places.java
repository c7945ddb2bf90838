package io.tocsin.web.api.intake;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.plan.AlertMapping.Place;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds in a JSON body what a plan has places for. */
public final class Places {

  private Places() {}

  /** The first text, number or truth value that is there; lists and objects are none. */
  public static Optional<String> find(JsonNode body, List<Place> places) {
    return places.stream().map(place -> find(body, place)).flatMap(Optional::stream).findFirst();
  }

  private static Optional<String> find(JsonNode body, Place place) {
    if (place instanceof Place.Constant constant) {
      return Optional.of(constant.text());
    }
    JsonNode found = body.at(((Place.Pointer) place).text());
    return Optional.of(found)
        .filter(node -> node.isValueNode() && !node.isNull())
        .map(node -> node.asText().strip())
        .filter(text -> !text.isEmpty());
  }

  /**
   * Where was looked, for people.
   *
   * @param within the pointer of the part that was looked at, empty for the whole body
   */
  public static String name(String within, List<Place> places) {
    return places.stream()
        .filter(Place.Pointer.class::isInstance)
        .map(place -> within + ((Place.Pointer) place).text())
        .collect(Collectors.joining(", "));
  }
}
