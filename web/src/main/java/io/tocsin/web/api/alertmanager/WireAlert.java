package io.tocsin.web.api.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.alert.Alert;
import io.tocsin.text.LocalText;
import io.tocsin.web.api.intake.Labels;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.api.intake.Unreadable;
import io.tocsin.web.api.intake.WireText;
import io.tocsin.web.part.PlainText;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one alert of a group. {@code summary} is the Chinese text, {@code summary_en} the English
 * one; each stands in for the other, the alert's name for both.
 */
final class WireAlert {

  private WireAlert() {}

  static Reading read(JsonNode wire, String source) {
    try {
      return new Reading.Good(alert(wire, source));
    } catch (Unreadable e) {
      String fingerprint = wire.path("fingerprint").asText("");
      boolean shown = fingerprint.length() <= WireText.FINGERPRINT && PlainText.is(fingerprint);
      return new Reading.Bad(shown ? fingerprint : "", e.reason());
    }
  }

  private static Alert alert(JsonNode wire, String source) throws Unreadable {
    if (!wire.isObject()) {
      throw new Unreadable("alert.object");
    }
    String fingerprint = text(wire, "fingerprint", WireText.FINGERPRINT);
    Map<String, String> labels = labels(wire.path("labels"));
    String name = labels.getOrDefault("alertname", fingerprint);
    if (name.length() > WireText.NAME) {
      throw new Unreadable("too.long", "labels.alertname", WireText.NAME);
    }
    return new Alert(
        source,
        fingerprint,
        WireText.time("startsAt", text(wire, "startsAt", WireText.LABEL)),
        state(wire),
        name,
        labels,
        summary(wire.path("annotations"), name));
  }

  private static Alert.State state(JsonNode wire) throws Unreadable {
    return switch (text(wire, "status", WireText.LABEL)) {
      case "firing" -> Alert.State.FIRING;
      case "resolved" -> Alert.State.RESOLVED;
      default -> throw new Unreadable("status");
    };
  }

  private static Map<String, String> labels(JsonNode wire) throws Unreadable {
    if (wire.isMissingNode() || wire.isNull()) {
      throw new Unreadable("missing", "labels");
    }
    if (!wire.isObject()) {
      throw new Unreadable("kind", "labels");
    }
    if (wire.size() > Labels.MOST) {
      throw new Unreadable("labels.many", Labels.MOST);
    }
    Map<String, String> labels = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> label : wire.properties()) {
      WireText.whole("labels", label.getKey(), WireText.LABEL);
      labels.put(
          label.getKey(), value("labels." + label.getKey(), label.getValue(), WireText.LABEL));
    }
    if (Labels.length(labels) > Labels.LENGTH) {
      throw new Unreadable("labels.long", Labels.LENGTH);
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
    return WireText.whole(field, node.asText(), most);
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
        .flatMap(node -> WireText.shown(node.asText()));
  }
}
