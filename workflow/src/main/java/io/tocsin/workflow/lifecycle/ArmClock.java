package io.tocsin.workflow.lifecycle;

import io.tocsin.servicelevel.ServiceClock;
import io.tocsin.servicelevel.WatchingClock;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "arm clock": when the next threshold is due, if any. */
@Named
@ApplicationScoped
class ArmClock implements JavaDelegate, StepBean {

  static final String CLOCK = "clock";

  private final WatchingClock watching;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected ArmClock() {
    this(null);
  }

  @Inject
  public ArmClock(WatchingClock watching) {
    this.watching = watching;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Optional<Instant> next =
        watching.next(
            Variables.incident(execution), ServiceClock.valueOf(Variables.text(execution, CLOCK)));
    execution.setVariable("thresholdAhead", next.isPresent());
    next.ifPresent(at -> execution.setVariable("thresholdAt", Date.from(at)));
  }
}
