package io.tocsin.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How a JSON body of any kind is read as alerts (spec, I3).
 *
 * @param alerts the pointer of an array whose items are the alerts, and in which all other places
 *     are then looked for; absent where the body is one alert
 * @param status where it says whether the alert fires
 * @param firing what stands there when it does, in small letters
 * @param resolved what stands there when it does no more, in small letters
 * @param fields where the rest stands; {@link Field#FINGERPRINT} always has places
 */
public record AlertMapping(
    String key,
    Optional<String> alerts,
    List<Place> status,
    Set<String> firing,
    Set<String> resolved,
    Map<Field, List<Place>> fields) {

  /** The mapping of a request that names none. */
  public static final String DEFAULT = "default";

  public AlertMapping {
    status = List.copyOf(status);
    firing = Set.copyOf(firing);
    resolved = Set.copyOf(resolved);
    fields = Map.copyOf(fields);
  }

  /** A side of an alert that a body names. */
  public enum Field {
    /** What is the same in all messages of an alert. */
    FINGERPRINT("fingerprint"),
    ALERTNAME("alertname"),
    SERVICE("service"),
    COMPONENT("component"),
    SEVERITY("severity"),
    CATEGORY("category"),
    SUMMARY("summary"),
    SUMMARY_EN("summaryEn"),
    /** When the alert began, the same in all of its messages. */
    STARTS_AT("startsAt");

    private final String key;

    Field(String key) {
      this.key = key;
    }

    /** As a plan writes it. */
    public String key() {
      return key;
    }
  }

  /** Where a value comes from; of several places the first that holds something counts. */
  public sealed interface Place {

    /** A JSON Pointer (RFC 6901). */
    record Pointer(String text) implements Place {}

    /** The value itself. */
    record Constant(String text) implements Place {}
  }

  /** The places of a field; none where the mapping does not have it. */
  public List<Place> places(Field field) {
    return fields.getOrDefault(field, List.of());
  }
}
