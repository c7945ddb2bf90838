package io.tocsin.alert;

import io.tocsin.incident.Incident;
import io.tocsin.incident.Sign;
import io.tocsin.incident.Signs;
import io.tocsin.plan.Plan;
import io.tocsin.plan.Plans;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Ticked symptoms and joined alerts as signs. */
@ApplicationScoped
class AlertSigns implements Signs {

  private final Alerts alerts;
  private final Plans plans;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected AlertSigns() {
    this(null, null);
  }

  @Inject
  public AlertSigns(Alerts alerts, Plans plans) {
    this.alerts = alerts;
    this.plans = plans;
  }

  @Override
  public List<Sign> of(Incident incident) {
    Plan.AlertRules rules = plans.current().alerts();
    String component = incident.component().orElse("");
    Stream<Sign> symptoms =
        incident.symptoms().stream()
            .map(symptom -> Sign.symptom(incident.serviceKey(), component, symptom));
    Stream<Sign> joined =
        alerts.of(incident.id()).stream()
            .map(
                alert ->
                    sign(
                        incident.serviceKey(),
                        alert.component(),
                        alert.name(),
                        alert.labels(),
                        rules));
    List<Sign> all = Stream.concat(symptoms, joined).toList();
    return all.isEmpty() ? List.of(Sign.symptom(incident.serviceKey(), component, "")) : all;
  }

  static Sign sign(
      String service,
      String component,
      String alert,
      Map<String, String> labels,
      Plan.AlertRules rules) {
    return new Sign(
        service,
        component,
        "",
        alert,
        labels.getOrDefault("severity", ""),
        labels.getOrDefault(rules.categoryLabel(), ""));
  }
}
