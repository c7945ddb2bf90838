package io.tocsin.web.api.alertmanager;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.tocsin.alert.Alert;
import io.tocsin.text.LocalText;
import io.tocsin.web.part.PlainText;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reads one alert of a group. What identifies or routes it has to be whole; its texts are
 * shortened, so that no emergency is lost for a long sentence. {@code summary} is the Chinese text,
 * {@code summary_en} the English one; each stands in for the other, the alert's name for both.
 */
final class WireAlert {

  static final String SOURCE = "alertmanager";
  static final int FINGERPRINT = 200;
  static final int NAME = 300;
  static final int MOST_LABELS = 64;
  static final int LABEL = 1024;
  static final int LABELS = 20_000;
  static final int SUMMARY = 500;

  private static final ObjectMapper JSON = new ObjectMapper();

  private WireAlert() {}

  static Reading read(JsonNode wire) {
    try {
      return new Reading.Good(alert(wire));
    } catch (Unreadable e) {
      String fingerprint = wire.path("fingerprint").asText("");
      boolean shown = fingerprint.length() <= FINGERPRINT && PlainText.is(fingerprint);
      return new Reading.Bad(shown ? fingerprint : "", e.reason());
    }
  }

  private static Alert alert(JsonNode wire) throws Unreadable {
    if (!wire.isObject()) {
      throw new Unreadable("alert.object");
    }
    String fingerprint = text(wire, "fingerprint", FINGERPRINT);
    Map<String, String> labels = labels(wire.path("labels"));
    String name = labels.getOrDefault("alertname", fingerprint);
    if (name.length() > NAME) {
      throw new Unreadable("too.long", "labels.alertname", NAME);
    }
    return new Alert(
        SOURCE,
        fingerprint,
        startsAt(wire),
        state(wire),
        name,
        labels,
        summary(wire.path("annotations"), name));
  }

  private static Alert.State state(JsonNode wire) throws Unreadable {
    return switch (text(wire, "status", LABEL)) {
      case "firing" -> Alert.State.FIRING;
      case "resolved" -> Alert.State.RESOLVED;
      default -> throw new Unreadable("status");
    };
  }

  /** To the microsecond, as it is stored: it is part of the alert's identity. */
  private static Instant startsAt(JsonNode wire) throws Unreadable {
    try {
      OffsetDateTime time =
          OffsetDateTime.parse(text(wire, "startsAt", LABEL)).withOffsetSameInstant(ZoneOffset.UTC);
      if (time.getYear() < 1970 || time.getYear() > 9999) {
        throw new Unreadable("time");
      }
      return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException e) {
      throw new Unreadable("time");
    }
  }

  private static Map<String, String> labels(JsonNode wire) throws Unreadable {
    if (wire.isMissingNode() || wire.isNull()) {
      throw new Unreadable("missing", "labels");
    }
    if (!wire.isObject()) {
      throw new Unreadable("kind", "labels");
    }
    if (wire.size() > MOST_LABELS) {
      throw new Unreadable("labels.many", MOST_LABELS);
    }
    Map<String, String> labels = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> label : wire.properties()) {
      checkText("labels", label.getKey(), LABEL);
      labels.put(label.getKey(), value("labels." + label.getKey(), label.getValue(), LABEL));
    }
    if (length(labels) > LABELS) {
      throw new Unreadable("labels.long", LABELS);
    }
    return labels;
  }

  private static String text(JsonNode wire, String field, int most) throws Unreadable {
    JsonNode node = wire.path(field);
    if (node.isMissingNode() || node.isNull() || (node.isTextual() && node.asText().isBlank())) {
      throw new Unreadable("missing", field);
    }
    return value(field, node, most);
  }

  private static String value(String field, JsonNode node, int most) throws Unreadable {
    if (!node.isTextual()) {
      throw new Unreadable("kind", field);
    }
    checkText(field, node.asText(), most);
    return node.asText();
  }

  private static void checkText(String field, String text, int most) throws Unreadable {
    if (text.length() > most) {
      throw new Unreadable("too.long", field, most);
    }
    if (!PlainText.is(text)) {
      throw new Unreadable("control", field);
    }
  }

  private static int length(Map<String, String> labels) {
    try {
      return JSON.writeValueAsString(labels).length();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("strings always become JSON", e);
    }
  }

  private static LocalText summary(JsonNode annotations, String name) {
    Optional<String> chinese = annotation(annotations, "summary");
    Optional<String> english = annotation(annotations, "summary_en");
    return new LocalText(
        english.or(() -> chinese).orElse(name), chinese.or(() -> english).orElse(name));
  }

  private static Optional<String> annotation(JsonNode annotations, String field) {
    return Optional.of(annotations.path(field))
        .filter(JsonNode::isTextual)
        .map(node -> readable(node.asText()).strip())
        .filter(Predicate.not(String::isEmpty))
        .map(WireAlert::shortened);
  }

  private static String readable(String text) {
    if (PlainText.is(text)) {
      return text;
    }
    StringBuilder kept = new StringBuilder();
    text.codePoints()
        .filter(codePoint -> PlainText.is(Character.toString(codePoint)))
        .forEach(kept::appendCodePoint);
    return kept.toString();
  }

  private static String shortened(String text) {
    if (text.length() <= SUMMARY) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SUMMARY - 2)) ? SUMMARY - 2 : SUMMARY - 1;
    return text.substring(0, end) + "…";
  }
}
