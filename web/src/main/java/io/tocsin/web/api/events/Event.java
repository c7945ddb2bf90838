package io.tocsin.web.api.events;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.alert.Alert;
import io.tocsin.plan.AlertMapping.Field;
import io.tocsin.plan.Plan;
import io.tocsin.text.LocalText;
import io.tocsin.web.api.intake.Labels;
import io.tocsin.web.api.intake.WireText;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event: an alert that begins or goes on, is over, or somebody has it.
 *
 * @param dedupKey which alert it is, at most 255 characters
 * @param trigger present when the alert begins or goes on
 */
record Event(Action action, String dedupKey, Optional<Trigger> trigger) {

  static final String SOURCE = "events-v2";

  enum Action {
    TRIGGER,
    ACKNOWLEDGE,
    RESOLVE
  }

  /**
   * What is wrong.
   *
   * @param about what the plan finds of alertname, service, component and category
   * @param timestamp when it was noticed
   * @param details what else came along
   */
  record Trigger(
      String summary,
      String severity,
      Map<Field, String> about,
      Optional<Instant> timestamp,
      JsonNode details) {}

  /** The alert as it is taken in; {@code now} where the event says no time, or one to come. */
  Alert alert(Plan.AlertRules rules, Instant now) {
    return trigger
        .map(found -> firing(found, rules, now))
        .orElseGet(
            () ->
                new Alert(
                    SOURCE,
                    dedupKey,
                    now,
                    Alert.State.RESOLVED,
                    dedupKey,
                    Map.of(),
                    LocalText.verbatim(dedupKey)));
  }

  private Alert firing(Trigger found, Plan.AlertRules rules, Instant now) {
    String name =
        found
            .about()
            .getOrDefault(Field.ALERTNAME, WireText.shortened(found.summary(), WireText.NAME));
    Labels labels =
        new Labels(name)
            .about(
                rules,
                Optional.of(found.severity()),
                found(found, Field.SERVICE),
                found(found, Field.COMPONENT),
                found(found, Field.CATEGORY));
    note(labels, found.details());
    return new Alert(
        SOURCE,
        dedupKey,
        found.timestamp().filter(time -> !time.isAfter(now)).orElse(now),
        Alert.State.FIRING,
        name,
        labels.all(),
        LocalText.verbatim(WireText.shown(found.summary()).orElse(name)));
  }

  private static Optional<String> found(Trigger trigger, Field field) {
    return Optional.ofNullable(trigger.about().get(field));
  }

  private static void note(Labels labels, JsonNode event) {
    JsonNode payload = event.path("payload");
    for (String name : List.of("source", "component", "group", "class")) {
      labels.note(name, payload.path(name).asText(""));
    }
    labels.note("client", event.path("client").asText(""));
    labels.note("client_url", event.path("client_url").asText(""));
    labels.note("link", event.at("/links/0/href").asText(""));
    for (Map.Entry<String, JsonNode> detail : payload.path("custom_details").properties()) {
      labels.note(detail.getKey(), detail.getValue().asText(""));
    }
  }
}
