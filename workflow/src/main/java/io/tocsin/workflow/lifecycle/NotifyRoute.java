package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.NotifyingPeople;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "notify": everybody whom the routing table names for the present severity. */
@Named
@ApplicationScoped
class NotifyRoute implements JavaDelegate, StepBean {

  private final NotifyingPeople notifying;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected NotifyRoute() {
    this(null);
  }

  @Inject
  public NotifyRoute(NotifyingPeople notifying) {
    this.notifying = notifying;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notifying.route(Variables.incident(execution));
  }
}
