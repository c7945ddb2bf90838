package io.tocsin.web.api.alertmanager;

import static io.tocsin.web.api.alertmanager.IntakeWording.SAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.web.error.Invalid;
import java.util.ArrayList;
import java.util.List;

/**
 * The body of a notification: a group of alerts, each read by itself (Alertmanager, webhook_config,
 * version 4). Fields that are not named here are ignored.
 */
final class Group {

  static final int MOST_ALERTS = 1000;

  private Group() {}

  /**
   * The alerts in their order.
   *
   * @throws Invalid when it is no such body at all
   */
  static List<Reading> read(JsonNode body) {
    if (!body.isObject()) {
      throw new Invalid("", SAY.say("body.object"));
    }
    if (!body.path("version").asText().equals("4")) {
      throw new Invalid("version", SAY.say("version"));
    }
    JsonNode alerts = body.path("alerts");
    if (!alerts.isArray()) {
      throw new Invalid("alerts", SAY.say("alerts.missing"));
    }
    if (alerts.size() > MOST_ALERTS) {
      throw new Invalid("alerts", SAY.say("alerts.many", MOST_ALERTS));
    }
    List<Reading> readings = new ArrayList<>(alerts.size());
    alerts.forEach(alert -> readings.add(WireAlert.read(alert)));
    return readings;
  }
}
