package io.tocsin.web.api.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;

/**
 * What is answered to an event, as PagerDuty does.
 *
 * @param status {@code success} or {@code invalid event}
 * @param dedupKey which alert it is; left out when the event is invalid
 * @param errors left out when it is not
 */
public record EventAnswer(
    String status,
    String message,
    @JsonProperty("dedup_key") @JsonInclude(JsonInclude.Include.NON_ABSENT)
        Optional<String> dedupKey,
    @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> errors) {

  static EventAnswer processed(String dedupKey) {
    return new EventAnswer("success", "Event processed", Optional.of(dedupKey), List.of());
  }

  static EventAnswer invalid(List<String> errors) {
    return new EventAnswer(
        "invalid event", "Event object is invalid", Optional.empty(), List.copyOf(errors));
  }
}
