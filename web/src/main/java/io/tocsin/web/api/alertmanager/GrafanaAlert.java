package io.tocsin.web.api.alertmanager;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.alert.Alert;
import io.tocsin.web.api.intake.Labels;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.api.intake.WireText;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Reads an alert of Grafana, which is one of Alertmanager with the values of its rule and links to
 * where they are drawn; those become labels. Some versions give another beginning to what is
 * resolved, so that is known by its fingerprint.
 */
final class GrafanaAlert {

  static final String SOURCE = "grafana";

  private static final List<String> LINKS = List.of("dashboardURL", "panelURL", "silenceURL");

  private GrafanaAlert() {}

  static Reading read(JsonNode wire) {
    Reading reading = WireAlert.read(wire, SOURCE);
    return reading instanceof Reading.Good good
        ? new Reading.Good(
            described(good.alert(), wire), good.alert().state() == Alert.State.RESOLVED)
        : reading;
  }

  private static Alert described(Alert alert, JsonNode wire) {
    Labels labels = new Labels(alert.labels());
    String values = values(wire);
    labels.note("values", WireText.shortened(values, WireText.LABEL));
    LINKS.forEach(link -> labels.note(link, wire.path(link).asText("")));
    return new Alert(
        alert.source(),
        alert.fingerprint(),
        alert.startsAt(),
        alert.state(),
        alert.name(),
        labels.all(),
        alert.summary());
  }

  /** As older versions write them, where there is nothing better. */
  private static String values(JsonNode wire) {
    JsonNode values = wire.path("values");
    if (!values.isObject()) {
      return wire.path("valueString").asText("");
    }
    return StreamSupport.stream(values.properties().spliterator(), false)
        .map(value -> value.getKey() + "=" + value.getValue().asText())
        .collect(Collectors.joining(", "));
  }
}
