package io.tocsin.alert;

import io.tocsin.incident.Signs;
import io.tocsin.plan.Plans;
import jakarta.persistence.EntityManager;

/** Gives other packages' tests what is package-private here. */
public final class AlertHouse {

  private final Alerts alerts;
  private final Plans plans;

  public AlertHouse(EntityManager entityManager, Plans plans) {
    alerts = new JpaAlerts(entityManager);
    this.plans = plans;
  }

  public Alerts alerts() {
    return alerts;
  }

  public Signs signs() {
    return new AlertSigns(alerts, plans);
  }
}
