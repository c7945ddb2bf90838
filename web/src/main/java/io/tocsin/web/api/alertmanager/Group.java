package io.tocsin.web.api.alertmanager;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.error.Invalid;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The body of a notification: a group of alerts, each read by itself. Fields that are not named
 * here are ignored.
 */
final class Group {

  static final String ALERTMANAGER = "alertmanager";
  static final int MOST_ALERTS = 1000;

  private Group() {}

  /**
   * The alerts of an Alertmanager (webhook_config, version 4) in their order.
   *
   * @throws Invalid when it is no such body at all
   */
  static List<Reading> read(JsonNode body) {
    object(body);
    if (!body.path("version").asText().equals("4")) {
      throw new Invalid("version", SAY.say("version"));
    }
    return each(body, alert -> WireAlert.read(alert, ALERTMANAGER));
  }

  /**
   * The alerts of a Grafana (unified alerting, webhook) in their order.
   *
   * @throws Invalid when it is no such body at all
   */
  static List<Reading> readGrafana(JsonNode body) {
    object(body);
    return each(body, GrafanaAlert::read);
  }

  private static void object(JsonNode body) {
    if (!body.isObject()) {
      throw new Invalid("", SAY.say("body.object"));
    }
  }

  private static List<Reading> each(JsonNode body, Function<JsonNode, Reading> reader) {
    JsonNode alerts = body.path("alerts");
    if (!alerts.isArray()) {
      throw new Invalid("alerts", SAY.say("alerts.missing"));
    }
    if (alerts.size() > MOST_ALERTS) {
      throw new Invalid("alerts", SAY.say("alerts.many", MOST_ALERTS));
    }
    List<Reading> readings = new ArrayList<>(alerts.size());
    alerts.forEach(alert -> readings.add(reader.apply(alert)));
    return readings;
  }
}
