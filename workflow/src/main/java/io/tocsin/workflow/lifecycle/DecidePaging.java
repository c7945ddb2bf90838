package io.tocsin.workflow.lifecycle;

import io.tocsin.escalation.Escalating;
import io.tocsin.workflow.engine.StepBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;

/** Step "decide paging": whether the new severity wakes people (spec, S4, I4). */
@Named
@ApplicationScoped
class DecidePaging implements JavaDelegate, StepBean {

  private final Escalating escalating;

  @SuppressWarnings("NullAway") // CDI makes its proxy with this constructor
  protected DecidePaging() {
    this(null);
  }

  @Inject
  public DecidePaging(Escalating escalating) {
    this.escalating = escalating;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.setVariable("pageAgain", !escalating.answered(Variables.incident(execution)));
  }
}
