package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.NotifyingPeople;
import io.tocsin.incident.IncidentId;
import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.servicelevel.WatchingClock;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "threshold reached": it is written down, and people hear of it. */
@Named
@ApplicationScoped
class RecordThreshold implements JavaDelegate, StepBean {

  private final WatchingClock watching;
  private final NotifyingPeople notifying;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected RecordThreshold() {
    this(null, null);
  }

  @Inject
  public RecordThreshold(WatchingClock watching, NotifyingPeople notifying) {
    this.watching = watching;
    this.notifying = notifying;
  }

  @Override
  public void execute(DelegateExecution execution) {
    IncidentId incident = Variables.incident(execution);
    ServiceClock clock = ServiceClock.valueOf(Variables.text(execution, ArmClock.CLOCK));
    watching
        .reached(incident, clock)
        .ifPresent(threshold -> notifying.threshold(incident, clock, threshold));
  }
}
