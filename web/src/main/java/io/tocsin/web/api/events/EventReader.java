package io.tocsin.web.api.events;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.plan.AlertMapping.Field;
import io.tocsin.plan.AlertMapping.Place;
import io.tocsin.text.LocalText;
import io.tocsin.web.api.events.Event.Action;
import io.tocsin.web.api.events.Event.Trigger;
import io.tocsin.web.api.intake.Places;
import io.tocsin.web.api.intake.Unreadable;
import io.tocsin.web.api.intake.WireText;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Reads an event; all that is wrong with it is found in one go. */
final class EventReader {

  static final int DEDUP_KEY = 255;
  static final int SUMMARY = 1024;

  private static final Set<String> SEVERITIES = Set.of("critical", "error", "warning", "info");

  private final JsonNode event;
  private final Map<Field, List<Place>> places;
  private final List<LocalText> errors = new ArrayList<>();

  /**
   * @param places where the plan finds what the event is about
   */
  EventReader(JsonNode event, Map<Field, List<Place>> places) {
    this.event = event;
    this.places = places;
  }

  /**
   * @throws InvalidEvent naming everything that is wrong
   */
  Event read() {
    Optional<Action> action = action();
    boolean triggers = action.filter(Action.TRIGGER::equals).isPresent();
    Optional<String> dedupKey = dedupKey(action.isPresent() && !triggers);
    Optional<Trigger> trigger = triggers ? Optional.of(trigger()) : Optional.empty();
    if (!errors.isEmpty()) {
      throw new InvalidEvent(errors);
    }
    return new Event(
        action.orElseThrow(),
        dedupKey.orElseGet(() -> UUID.randomUUID().toString().replace("-", "")),
        trigger);
  }

  private Optional<Action> action() {
    Optional<Action> action =
        switch (event.path("event_action").asText()) {
          case "trigger" -> Optional.of(Action.TRIGGER);
          case "acknowledge" -> Optional.of(Action.ACKNOWLEDGE);
          case "resolve" -> Optional.of(Action.RESOLVE);
          default -> Optional.empty();
        };
    if (action.isEmpty()) {
      errors.add(SAY.say("event.action"));
    }
    return action;
  }

  private Optional<String> dedupKey(boolean needed) {
    return text("dedup_key", event.path("dedup_key"), DEDUP_KEY, needed);
  }

  private Trigger trigger() {
    JsonNode payload = event.path("payload");
    if (!payload.isObject()) {
      errors.add(SAY.say("event.payload"));
      return new Trigger("", "", Map.of(), Optional.empty(), event);
    }
    String severity = payload.path("severity").asText("");
    if (!SEVERITIES.contains(severity)) {
      errors.add(SAY.say("event.severity"));
    }
    String summary = text("payload.summary", payload.path("summary"), SUMMARY, true).orElse("");
    text("payload.source", payload.path("source"), WireText.LABEL, true);
    return new Trigger(summary, severity, about(), timestamp(payload.path("timestamp")), event);
  }

  private Map<Field, String> about() {
    Map<Field, String> about = new EnumMap<>(Field.class);
    places.forEach(
        (field, where) ->
            Places.find(event, where)
                .flatMap(
                    text ->
                        whole(
                            Places.name("", where),
                            text,
                            field == Field.ALERTNAME ? WireText.NAME : WireText.LABEL))
                .ifPresent(text -> about.put(field, text)));
    return about;
  }

  private Optional<Instant> timestamp(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Optional.empty();
    }
    try {
      return Optional.of(WireText.time("payload.timestamp", node.asText()));
    } catch (Unreadable e) {
      errors.add(e.reason());
      return Optional.empty();
    }
  }

  private Optional<String> text(String field, JsonNode node, int most, boolean needed) {
    if (node.isMissingNode() || node.isNull() || (node.isTextual() && node.asText().isBlank())) {
      if (needed) {
        errors.add(SAY.say("missing", field));
      }
      return Optional.empty();
    }
    if (!node.isTextual()) {
      errors.add(SAY.say("kind", field));
      return Optional.empty();
    }
    return whole(field, node.asText(), most);
  }

  private Optional<String> whole(String field, String text, int most) {
    try {
      return Optional.of(WireText.whole(field, text, most));
    } catch (Unreadable e) {
      errors.add(e.reason());
      return Optional.empty();
    }
  }
}
