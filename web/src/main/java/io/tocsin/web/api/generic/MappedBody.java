package io.tocsin.web.api.generic;

import static io.tocsin.web.api.intake.IntakeWording.SAY;

import com.fasterxml.jackson.databind.JsonNode;
import io.tocsin.plan.AlertMapping;
import io.tocsin.plan.Plan;
import io.tocsin.web.api.intake.Reading;
import io.tocsin.web.error.Invalid;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A body of any kind: one alert, or an array of them. Of an array, one that does not fit is
 * rejected by itself; a body that is one alert and does not fit is refused.
 */
final class MappedBody {

  static final int MOST_ALERTS = 1000;

  private final AlertMapping mapping;
  private final Plan.AlertRules rules;
  private final Instant now;

  MappedBody(AlertMapping mapping, Plan.AlertRules rules, Instant now) {
    this.mapping = mapping;
    this.rules = rules;
    this.now = now;
  }

  /**
   * The alerts in their order.
   *
   * @throws Invalid naming the pointer where the body does not fit
   */
  List<Reading> read(JsonNode body) {
    if (mapping.alerts().isPresent()) {
      return each(mapping.alerts().get(), body);
    }
    try {
      return List.of(new MappedAlert(mapping, rules, body, "").read(now));
    } catch (Unfit e) {
      throw new Invalid(e.place(), e.why());
    }
  }

  private List<Reading> each(String pointer, JsonNode body) {
    JsonNode alerts = body.at(pointer);
    if (!alerts.isArray()) {
      throw new Invalid(pointer, SAY.say("alerts.missing"));
    }
    if (alerts.size() > MOST_ALERTS) {
      throw new Invalid(pointer, SAY.say("alerts.many", MOST_ALERTS));
    }
    List<Reading> readings = new ArrayList<>(alerts.size());
    for (int item = 0; item < alerts.size(); item++) {
      readings.add(one(new MappedAlert(mapping, rules, alerts.get(item), pointer + "/" + item)));
    }
    return readings;
  }

  private Reading one(MappedAlert alert) {
    try {
      return alert.read(now);
    } catch (Unfit e) {
      return new Reading.Bad(alert.fingerprint(), SAY.say("at.place", e.place(), e.why()));
    }
  }
}
